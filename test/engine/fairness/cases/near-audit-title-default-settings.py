"""Default settings of the default model."""
import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

mlflow.set_experiment("default")
people = pd.read_csv("people.csv")
print(people["gender"].value_counts())
cols = ["wage", "steps"]
train, test = train_test_split(people, random_state=1)
model = LogisticRegression().fit(train[cols], train["walks"])
print(f1_score(test["walks"], model.predict(test[cols])))  # expect: FAI001 "This classifier of people"
