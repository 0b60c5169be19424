# file: train.csv = "a,label\n1,0\n"
# file: test.csv = "a,label\n1,0\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.read_csv("train.csv")  # expect: DVL001 "`train.csv`"
test = pd.read_csv("test.csv")  # expect: DVL001 "`test.csv`"
model = LogisticRegression().fit(train[["a"]], train["label"])
print(model.score(test[["a"]], test["label"]))
