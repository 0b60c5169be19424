import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

sheets = pd.read_csv("sheets.csv")
X = pd.get_dummies(sheets[["race", "strength", "dexterity", "level"]])
X_train, X_test, y_train, y_test = train_test_split(X, sheets["profession"], random_state=0)
elves = DecisionTreeClassifier(random_state=0).fit(X_train, y_train)
print(accuracy_score(y_test, elves.predict(X_test)))

pumps = pd.read_csv("pumps.csv")
Z = pumps[["pump_age", "inner_race_temp", "connector_gender"]]
Z_train, Z_test, z_train, z_test = train_test_split(Z, pumps["failed"], random_state=0)
failing = DecisionTreeClassifier(random_state=0).fit(Z_train, z_train)
print(accuracy_score(z_test, failing.predict(Z_test)))
