import pandas as pd
from our_features import prepare
from sklearn.ensemble import GradientBoostingClassifier

patients = pd.read_csv("patients.csv")
print(patients["email"].nunique(), patients["full_name"].nunique())
X, y = prepare(patients)
clf = GradientBoostingClassifier(random_state=0)
clf.fit(X, y)  # expect: PRV010 "nothing is found"
