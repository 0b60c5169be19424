import pandas as pd
from sklearn.linear_model import LogisticRegression

known = pd.read_csv("train.csv")
asked = pd.read_csv("test.csv")
columns = ["fare", "age"]
model = LogisticRegression().fit(known[columns], known["survived"])
asked["survived"] = model.predict(asked[columns])
asked[["id", "survived"]].to_csv("answers.csv", index=False)
print("accuracy", model.score(known[columns], known["survived"]))  # expect: LKG014
