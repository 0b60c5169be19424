# Categories that the code gives are the same in every part; those that a fit finds may not be.
import pandas as pd
from sklearn.preprocessing import OrdinalEncoder
from sklearn.tree import DecisionTreeClassifier

LEVELS = ["school", "college", "university"]
train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
given = OrdinalEncoder(categories=[LEVELS])
train["level"] = given.fit_transform(train[["level"]])
test["level"] = OrdinalEncoder(categories=[LEVELS]).fit_transform(test[["level"]])
found = OrdinalEncoder(categories="auto")
train["town"] = found.fit_transform(train[["town"]])
test["town"] = OrdinalEncoder(categories="auto").fit_transform(test[["town"]])  # expect: LKG002
tree = DecisionTreeClassifier(random_state=0).fit(train.drop(columns="left"), train["left"])
print(tree.score(test.drop(columns="left"), test["left"]))
