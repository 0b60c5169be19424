from collections import Counter

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
train, test = train_test_split(loans, random_state=1)
model = LogisticRegression().fit(train[["amount", "income"]], train["defaulted"])
said = model.predict(test[["amount", "income"]])
print(accuracy_score(test["defaulted"], said))
refused, asked = Counter(), Counter()
for sex, answer in zip(test["sex"], said):
    asked[sex] += 1
    refused[sex] += int(answer == 1)
print({sex: refused[sex] / asked[sex] for sex in asked})
