import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
for frame in [train, test]:
    frame["a"] = StandardScaler().fit_transform(frame[["a"]])  # expect: LKG002
model = LogisticRegression().fit(train[["a"]], train["y"])
predicted = model.predict(test[["a"]])
