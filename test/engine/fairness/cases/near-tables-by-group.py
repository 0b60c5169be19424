import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
train, test = train_test_split(loans, random_state=0)
women = test[test["gender"] == "F"]
men = test[test["gender"] == "M"]
used = ["income", "amount"]
model = LogisticRegression().fit(train[used], train["approved"])
print(accuracy_score(test["approved"], model.predict(test[used])))
print(accuracy_score(women["approved"], model.predict(women[used])))
print(accuracy_score(men["approved"], model.predict(men[used])))
