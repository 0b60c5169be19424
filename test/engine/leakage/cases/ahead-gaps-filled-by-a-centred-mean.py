# Only gaps take the mean of the rows around them: they are filled from later rows, and no window is centred on each row.
import pandas as pd
from sklearn.linear_model import Ridge

prices = pd.read_csv("prices.csv", parse_dates=["day"]).sort_values("day")
around = prices["close"].rolling(3, min_periods=1, center=True).mean()
prices["close"] = prices["close"].fillna(around)
prices["mean_5"] = prices["close"].rolling(5).mean()
n = int(len(prices) * 0.8)
train, test = prices[:n], prices[n:]
model = Ridge().fit(train[["mean_5"]], train["next"])  # expect: LKG010 "`mean_5` is filled from later rows"
print(model.score(test[["mean_5"]], test["next"]))
