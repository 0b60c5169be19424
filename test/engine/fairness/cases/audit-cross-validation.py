import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score

patients = pd.read_csv("patients.csv")
X = patients[["sex", "age", "pressure"]]
scores = cross_val_score(RandomForestClassifier(), X, patients["readmitted"], cv=5)  # expect: FAI001 "`sex`"
