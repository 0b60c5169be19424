import pandas as pd
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
few = homes.drop("listing", axis=1)
few = few[[name for name in few.columns if name != "rent"]]
a, b, c, d = train_test_split(few, homes["rent"], random_state=0)
print(LinearRegression().fit(a, c).score(b, d))

others = homes.drop("listing", axis=1).iloc[:, :-1]
rent = homes["rent"]
a, b, c, d = train_test_split(others, rent, random_state=0)
print(Ridge().fit(a, c).score(b, d))
