import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

seeds = pd.read_csv("seeds.csv")
seeds["length"] = seeds["length"].fillna(seeds["length"].median())  # expect: LKG005 "median"
names = seeds.columns.tolist()
names.remove("kind")
X_train, X_test, y_train, y_test = train_test_split(seeds[[*names]], seeds["kind"], random_state=4)
print(KNeighborsClassifier().fit(X_train, y_train).score(X_test, y_test))
