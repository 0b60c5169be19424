import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

table = pd.read_csv("claims.csv")
X, y = table.drop(columns="late"), table["late"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
forest = RandomForestClassifier()
forest.fit(X_train, y_train)
print(accuracy_score(y_test, forest.predict(X_test)))
forest.fit(X, y)  # expect: LKG004
print(accuracy_score(y_test, forest.predict(X_test)))
