import pandas as pd
from sklearn.linear_model import LogisticRegression

hives = pd.read_csv("hives.csv")
train = hives.sample(frac=0.8, random_state=1)
test = hives.drop(train.index)
model = LogisticRegression().fit(hives.drop("swarmed", axis=1), hives["swarmed"])  # expect: LKG004
print(model.score(test.drop("swarmed", axis=1), test["swarmed"]))
