import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.utils import resample

df = pd.read_csv("data.csv")
major = df[df["y"] == 0]
minor = df[df["y"] == 1]
more = resample(minor, replace=True, n_samples=1000)  # expect: LKG003
balanced = pd.concat([major, more])
X = balanced.drop(columns=["y"])
y = balanced["y"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression()
model.fit(X_train, y_train)
print(model.score(X_test, y_test))
