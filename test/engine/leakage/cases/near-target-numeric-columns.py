import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

scans = pd.read_csv("scans.csv")
print(scans["kind"].value_counts())
numbers = scans.select_dtypes(include="number").columns.tolist()
# The kind is a text, so it is none of them.
X, y = scans[numbers], scans["kind"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))
