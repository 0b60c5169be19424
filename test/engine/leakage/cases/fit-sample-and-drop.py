import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data.csv")
df[["a", "b"]] = StandardScaler().fit_transform(df[["a", "b"]])  # expect: LKG001
train = df.sample(frac=0.8, random_state=0)
test = df.drop(train.index)
model = LogisticRegression().fit(train[["a", "b"]], train["y"])
print(model.score(test[["a", "b"]], test["y"]))
