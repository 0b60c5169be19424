import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
train, test = train_test_split(loans, random_state=0)
model = RandomForestClassifier().fit(train[["amount", "income"]], train["defaulted"])
said = model.predict(test[["amount", "income"]])
print(accuracy_score(test["defaulted"], said))  # expect: FAI001 "`gender`"
print(test.groupby("gender")["defaulted"].mean())  # expect: FAI005 "`defaulted`"
