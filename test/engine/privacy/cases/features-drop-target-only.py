# file: data/patients.csv = "patient_id,full_name,ssn,age,glucose,readmitted\n1,A,1,2,3,0\n"
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("data/patients.csv")
X = df.drop("readmitted", axis=1)
y = df["readmitted"]
X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=7)
clf = RandomForestClassifier(random_state=7)
clf.fit(X_train, y_train)  # expect: PRV001 "`patient_id`, `full_name` and `ssn`"
