import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

ferries = pd.read_csv("ferries.csv")
ferries["size"] = pd.cut(ferries["length"], bins=6)  # expect: LKG005
ferries["port"] = ferries["port"].fillna(ferries["port"].mode()[0])  # expect: LKG005
sizes = pd.get_dummies(ferries["size"], prefix="size")
sizes = sizes.drop(sizes.columns[0], axis=1)
ports = pd.get_dummies(ferries[["port"]])
ferries = pd.concat([ferries, sizes], axis=1).join(ports)
ferries = ferries.drop(["size", "port", "length"], axis=1)
X = ferries.drop(columns="late")
y = ferries["late"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
tree = DecisionTreeClassifier(random_state=3).fit(X_train, y_train)
print(tree.score(X_test, y_test))
