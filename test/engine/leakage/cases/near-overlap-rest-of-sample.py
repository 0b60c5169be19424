import pandas as pd
from sklearn.linear_model import LogisticRegression

hives = pd.read_csv("hives.csv")
train = hives.sample(frac=0.8, random_state=1)
test = hives.drop(train.index)
model = LogisticRegression().fit(train.drop("swarmed", axis=1), train["swarmed"])
print(model.score(test.drop("swarmed", axis=1), test["swarmed"]))
# What is left of the training part to look at while it learns.
small = train.sample(frac=0.5, random_state=2)
rest = train.drop(small.index)
again = LogisticRegression().fit(small.drop("swarmed", axis=1), small["swarmed"])
print(again.score(rest.drop("swarmed", axis=1), rest["swarmed"]))
