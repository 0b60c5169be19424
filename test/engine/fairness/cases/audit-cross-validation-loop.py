import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

patients = pd.read_csv("patients.csv")
X = patients[["sex", "age", "pressure"]]
for model in [RandomForestClassifier(), LogisticRegression()]:
    print(cross_val_score(model, X, patients["readmitted"], cv=5, scoring="accuracy").mean())  # expect: FAI001
