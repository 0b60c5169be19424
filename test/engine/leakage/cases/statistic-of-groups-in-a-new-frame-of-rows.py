import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

rides = pd.read_csv("rides.csv")
shops = rides.groupby("shop").agg({"staff": "mean"})  # expect: LKG005 "agg"
flat = pd.DataFrame()
flat["revenue"] = rides["revenue"]
flat["staff"] = rides["shop"].map(shops["staff"])
train, test = train_test_split(flat)
model = LinearRegression().fit(train[["staff"]], train["revenue"])
print(model.score(test[["staff"]], test["revenue"]))
