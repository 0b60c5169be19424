import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import Normalizer

homes = pd.read_csv("homes.csv")
homes["usual"] = homes.groupby("town")["price"].transform("mean")
# What the town usually costs is for a plot: no model gets it.
prepare = make_column_transformer((Normalizer(), ["rooms", "size"]))
X_train, X_test, y_train, y_test = train_test_split(prepare.fit_transform(homes), homes["price"].values)
model = Ridge().fit(X_train, y_train)
print(model.score(X_test, y_test))
