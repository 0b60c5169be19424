import joblib
import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.preprocessing import StandardScaler

model = joblib.load("model.joblib")
test = pd.read_csv("test.csv")
rows = test.drop(columns=["won"])
scaled = StandardScaler().fit_transform(rows)  # expect: LKG002
print(accuracy_score(test["won"], model.predict(scaled)))
