# Who does not pay back is what `default` says where it is predicted.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

people = pd.read_csv("people.csv")
print(people["gender"].value_counts())
cols = ["wage", "owed"]
train, test = train_test_split(people, random_state=1)
model = LogisticRegression().fit(train[cols], train["default_12m"])
print(f1_score(test["default_12m"], model.predict(test[cols])))  # expect: FAI001 "a credit or insurance decision"
