import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from tsfresh import extract_features, select_features

pumps = pd.read_csv("pumps.csv")
broke = pd.read_csv("broke.csv", index_col="id")["broke"]
X = extract_features(pumps, column_id="id", column_sort="hour").dropna(axis=1)
chosen = select_features(X, broke)  # expect: LKG001 "select_features"
X_train, X_test, y_train, y_test = train_test_split(chosen, broke, random_state=0)
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))
A_train, A_test, b_train, b_test = train_test_split(X, broke, random_state=1)
print(RandomForestClassifier().fit(A_train, b_train).score(A_test, b_test))
