import pandas as pd
from sklearn.linear_model import Ridge

prices = pd.read_csv("prices.csv", parse_dates=["date"]).sort_values("date")
prices["target"] = prices["close"].shift(-5) / prices["close"] - 1
# One row back of five rows ahead is still four rows ahead.
prices["yesterday"] = prices["target"].shift(1)
prices["known"] = prices["target"].shift(5)
prices["move"] = prices["close"].shift(-1).diff()  # expect: LKG010 "`move`"
prices = prices.dropna()
cut = int(len(prices) * 0.8)
train, test = prices.iloc[:cut], prices.iloc[cut:]
features = ["yesterday", "known", "move"]
model = Ridge().fit(train[features], train["target"])  # expect: LKG010 "`yesterday`"
print(model.score(test[features], test["target"]))
