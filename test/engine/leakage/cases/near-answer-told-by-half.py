# Columns that share an origin with the answer, and yet do not tell it.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

# The difference alone does not say what was spent after it.
visits = pd.read_csv("visits.csv")
visits["buys"] = (visits["after"] > 50).astype(int)
visits["rise"] = visits["after"] - visits["before"]
X_train, X_test, y_train, y_test = train_test_split(visits[["rise", "age"]], visits["buys"], random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))

# What was known on the day before.
coin = pd.read_csv("coin.csv").sort_values("day")
coin["rises"] = (coin["close"] > coin["open"]).astype(int)
coin["span"] = coin["close"].shift(1) - coin["open"]
train, test = coin[:900], coin[900:]
print(LogisticRegression().fit(train[["span", "open"]], train["rises"]).score(test[["span", "open"]], test["rises"]))

# Two of those that the answer is made of are left out.
bills = pd.read_csv("bills.csv")
bills["late"] = (bills["days"] > bills["terms"]).astype(int)
bills["part"] = bills["days"] / bills["amount"]
train, test = train_test_split(bills, random_state=0)
print(LogisticRegression().fit(train[["part", "amount"]], train["late"]).score(test[["part", "amount"]], test["late"]))
