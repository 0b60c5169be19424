import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

scans = pd.read_csv("scans.csv")
print(scans["Patient ID"].value_counts().head())
X, y = scans[["width", "depth"]], scans["finding"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)  # expect: LKG011
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))
