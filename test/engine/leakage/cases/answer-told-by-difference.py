# What the answer judges is left out, but another column tells it together with one that stays.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

bills = pd.read_csv("bills.csv")
bills["late"] = (bills["days"] > bills["terms"]).astype(int)
bills["part"] = bills["days"] / bills["terms"]
X = bills[["part", "terms", "amount"]]
X_train, X_test, y_train, y_test = train_test_split(X, bills["late"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)  # expect: LKG007 "`part`, which is computed from `days` as the target `late` is"
print(model.score(X_test, y_test))

visits = pd.read_csv("visits.csv")
visits["buys"] = np.where(visits["after"] > 50, 1, 0)
visits["rise"] = visits["after"] - visits["before"]
wanted = [name for name in visits.columns if name not in ("buys", "after")]
train, test = train_test_split(visits, random_state=0)
scaler = StandardScaler().fit(train[["rise", "before"]])
chosen = LogisticRegression().fit(scaler.transform(train[["rise", "before"]]), train["buys"])  # expect: LKG007 "`rise`"
print(chosen.score(scaler.transform(test[["rise", "before"]]), test["buys"]))

months = pd.read_csv("months.csv")
months["over"] = months["spent"] > months["budget"]
months["thousands"] = months["spent"] / 1000
train, test = train_test_split(months, random_state=0)
last = LogisticRegression().fit(train[["thousands", "budget"]], train["over"])  # expect: LKG007 "`thousands`"
print(last.score(test[["thousands", "budget"]], test["over"]))
