# What the experiments are called says what is decided.
import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

mlflow.set_experiment("loan-approval")
people = pd.read_csv("people.csv")
print(people["gender"].value_counts())
cols = ["wage", "owed"]
train, test = train_test_split(people, random_state=1)
model = LogisticRegression().fit(train[cols], train["yes"])
print(f1_score(test["yes"], model.predict(test[cols])))  # expect: FAI001 "a credit or insurance decision"
