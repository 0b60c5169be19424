import joblib
import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.preprocessing import StandardScaler

model = joblib.load("model.joblib")
scaler = joblib.load("scaler.joblib")
test = pd.read_csv("test.csv")
rows = test.drop(columns=["won"])
print(accuracy_score(test["won"], model.predict(scaler.transform(rows))))
# A look at the spread of the rows, which no model gets.
print(StandardScaler().fit_transform(rows).max(axis=0))
