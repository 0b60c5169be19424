import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

applicants = pd.read_csv("loans.csv", usecols=["income", "amount", "gender", "married", "default"])
train, test = train_test_split(applicants)
model = LogisticRegression().fit(train[["income", "amount"]], train["default"])
test["refused"] = model.predict(test[["income", "amount"]])
print(f1_score(test["default"], test["refused"]))
pd.crosstab([test["gender"], test["married"]], test["refused"], normalize="index")
