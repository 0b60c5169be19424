import pandas as pd
from sklearn.ensemble import RandomForestClassifier

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
train["Fare"] = train["Fare"].fillna(train["Fare"].median())
test["Fare"] = test["Fare"].fillna(test["Fare"].median())  # expect: LKG002 "computed over the test rows"
model = RandomForestClassifier().fit(train[["Fare"]], train["Survived"])
predicted = model.predict(test[["Fare"]])
