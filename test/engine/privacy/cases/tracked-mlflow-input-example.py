import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression

people = pd.read_csv("people.csv")
model = LogisticRegression().fit(people[["age"]], people["y"])
mlflow.sklearn.log_model(model, "model", input_example=people[["full_name", "age"]].head())  # expect: PRV006 "`full_name`"
