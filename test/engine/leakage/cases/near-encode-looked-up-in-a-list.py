# The same of the training rows alone, and lists that hold no figure of the rows.
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
homes["letters"] = [len(str(town)) for town in homes["town"]]
homes["rows"] = [len(homes) for _ in range(len(homes))]
level = homes["price"].mean()
print([level for _ in homes["town"]][:3])
train, test = train_test_split(homes, random_state=0)
usual = {}
for town, group in train.groupby("town"):
    usual[town] = group["price"].mean()
train["usual"] = [usual[town] for town in train["town"]]
test["usual"] = [usual.get(town, 0) for town in test["town"]]
columns = ["letters", "rows", "usual"]
print(Ridge().fit(train[columns], train["price"]).score(test[columns], test["price"]))
