import pandas as pd
from sklearn.linear_model import Ridge

sold = pd.read_csv("sold.csv")
kinds = pd.read_csv("kinds.csv")
month = sold.groupby(["month", "shop", "item"], as_index=False)[["count"]].sum()
usual = month.groupby(["shop", "item"], as_index=False)[["count"]].mean()  # expect: LKG008
usual = usual.rename(columns={"count": "usual"})
month = pd.merge(month, usual, how="left", on=["shop", "item"])
month = pd.merge(month, kinds, how="left", on="item")
train = month[month["month"] < 30]
test = month[month["month"] >= 30]
ridge = Ridge().fit(train[["usual", "kind"]], train["count"])
print(ridge.score(test[["usual", "kind"]], test["count"]))
