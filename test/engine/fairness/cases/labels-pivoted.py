import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

applicants = pd.read_csv("loans.csv", usecols=["income", "amount", "gender", "default"])
train, test = train_test_split(applicants)
model = LogisticRegression().fit(train[["income", "amount"]], train["default"])
test = test.assign(refused=model.predict(test[["income", "amount"]]))
print(f1_score(test["default"], test["refused"]))  # expect: FAI001
test.pivot_table(index="gender", values="default", aggfunc="mean")  # expect: FAI005
