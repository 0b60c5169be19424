import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor

coins = pd.read_csv("coins.csv", parse_dates=["day"]).sort_values("day")
coins["next"] = coins["close"].pct_change().shift(-1)
answer = coins["next"]
for back in range(1, 4):
    coins[f"change_{back}"] = answer.shift(back)
coins["answer"] = answer
coins = coins.dropna()
cut = int(len(coins) * 0.8)
names = ["change_1", "change_2", "change_3"]
before, after = coins.iloc[:cut], coins.iloc[cut:]
trees = GradientBoostingRegressor().fit(before[names], before["answer"])
print(trees.score(after[names], after["answer"]))
