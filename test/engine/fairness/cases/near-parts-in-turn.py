import pandas as pd
from sklearn.tree import DecisionTreeClassifier
from sklearn.model_selection import train_test_split


def rates(found, truth):
    table = pd.crosstab(found, truth)
    print(table / table.sum())


arrests = pd.read_csv("arrests.csv")
X = arrests[["priors", "charge"]]
y = arrests["rearrested"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
tree = DecisionTreeClassifier().fit(X_train, y_train)
print(tree.score(X_test, y_test))
found = pd.Series(tree.predict(X_test), index=X_test.index)
part = arrests.loc[X_test.index, "race"] == "A"
rates(found[part], y_test[part])
part = arrests.loc[X_test.index, "race"] == "B"
rates(found[part], y_test[part])
