import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

known = pd.read_csv("train.csv")
asked = pd.read_csv("test.csv")
columns = ["fare", "age"]
model = LogisticRegression().fit(known[columns], known["survived"])
guess = model.predict(asked[columns])
print("train", model.score(known[columns], known["survived"]))
print("test", accuracy_score(asked["survived"], guess))
