import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.preprocessing import MinMaxScaler

caps = pd.read_csv("caps.csv")
train, test = train_test_split(caps, random_state=0)
train, test = train.copy(), test.copy()
train["of"] = "learn"
test["of"] = "check"
both = pd.concat([train, test], ignore_index=True)
both["stem"] = both["stem"].fillna(both.groupby("kind")["stem"].transform("median"))  # expect: LKG015
both[["cap", "gill"]] = MinMaxScaler().fit_transform(both[["cap", "gill"]])  # expect: LKG015
train = both.query("of == 'learn'").drop(columns=["of", "kind"])
test = both.query("of == 'check'").drop(columns=["of", "kind"])
model = GaussianNB().fit(train.drop(columns="poison"), train["poison"])
print(accuracy_score(test["poison"], model.predict(test.drop(columns="poison"))))

# Folds of all rows have no test part of their own.
whole = pd.concat(train_test_split(caps, random_state=0))
scaled = MinMaxScaler().fit_transform(whole[["cap", "gill", "stem"]])  # expect: LKG006
print(cross_val_score(GaussianNB(), scaled, whole["poison"]).mean())
