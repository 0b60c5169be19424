# Counted in the training part, of people, or only to look at or to weigh by.
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

calls = pd.read_csv("calls.csv")
calls["of_caller"] = calls["customer_id"].map(calls["customer_id"].value_counts())
calls["often"] = calls["town"].map(calls["town"].value_counts())
print(calls["often"].describe())
weights = calls["won"].map(calls["won"].value_counts())
train, test = train_test_split(calls.assign(weight=weights), stratify=calls["won"], random_state=0)  # expect: LKG011
often = train["town"].value_counts()
train["town_often"] = train["town"].map(often)
test["town_often"] = test["town"].map(often).fillna(0)
names = ["town_often", "of_caller", "length"]
forest = RandomForestClassifier(random_state=0).fit(train[names], train["won"], sample_weight=1 / train["weight"])
print(forest.score(test[names], test["won"]))
