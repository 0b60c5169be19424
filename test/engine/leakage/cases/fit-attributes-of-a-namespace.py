from types import SimpleNamespace

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

run = SimpleNamespace()
run.homes = pd.read_csv("homes.csv")
run.X = run.homes.drop(columns="sold")
run.X = StandardScaler().fit_transform(run.X)  # expect: LKG001
run.X_train, run.X_test, run.y_train, run.y_test = train_test_split(run.X, run.homes["sold"])
run.model = LogisticRegression().fit(run.X_train, run.y_train)
print(run.model.score(run.X_test, run.y_test))
