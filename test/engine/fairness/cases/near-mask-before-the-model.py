import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
train, test = train_test_split(loans, random_state=0)
is_woman = test["gender"] == "F"
model = LogisticRegression().fit(train[["income", "amount"]], train["approved"])
said = model.predict(test[["income", "amount"]])
print(accuracy_score(test["approved"], said))
print(said[is_woman].mean() - said[~is_woman].mean())
