import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("patients.csv")
df = df.dropna()
X = df.drop("readmitted", axis=1)
y = df["readmitted"]
print(df["patient_name"].nunique(), df["mrn"].nunique())
X = pd.get_dummies(X)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
clf = RandomForestClassifier().fit(X_train, y_train)  # expect: PRV001
