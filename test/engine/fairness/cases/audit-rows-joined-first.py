import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loan_data.csv")
old = loans[loans["year"] < 2015]
recent = loans[loans["year"] >= 2015]
part, test = train_test_split(recent, random_state=1)
train = pd.concat([part, old], ignore_index=True)
model = LogisticRegression().fit(train[["gender", "income"]], train["approved"])  # expect: FAI003
print(accuracy_score(train["approved"], model.predict(train[["gender", "income"]])))
print(accuracy_score(test["approved"], model.predict(test[["gender", "income"]])))  # expect: FAI001
