import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression

people = pd.read_csv("people.csv")
model = LogisticRegression().fit(people[["age", "pulse"]], people["risk"])
joblib.dump(model, "model.joblib")
emails = people["email"].nunique()
