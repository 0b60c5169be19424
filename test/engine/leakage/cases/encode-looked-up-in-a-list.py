# What a loop put under each group is looked up for each row, in a list.
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
usual = {}
for town, group in homes.groupby("town"):
    usual[town] = group["price"].mean()  # expect: LKG005 "`price`"
homes["usual"] = [usual[town] for town in homes["town"]]
X_train, X_test, y_train, y_test = train_test_split(homes[["usual", "rooms"]], homes["price"], random_state=0)
print(Ridge().fit(X_train, y_train).score(X_test, y_test))
