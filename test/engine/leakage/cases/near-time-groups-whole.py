import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupShuffleSplit

stays = pd.read_csv("stays.csv")
stays["rise"] = stays.groupby("stay")["pulse"].diff()
stays["before"] = stays.groupby("stay")["pulse"].shift(1)
stays = stays.dropna()
X, y = stays[["pulse", "rise", "before"]], stays["alarm"]
train, test = next(GroupShuffleSplit(1, test_size=0.2, random_state=4).split(X, y, groups=stays["stay"]))
model = LogisticRegression().fit(X.iloc[train], y.iloc[train])
print(model.score(X.iloc[test], y.iloc[test]))
