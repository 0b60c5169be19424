import pandas as pd
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data.csv")
df[["a", "b"]] = StandardScaler().fit_transform(df[["a", "b"]])  # expect: LKG001
mask = np.random.rand(len(df)) < 0.8
train, test = df[mask], df[~mask]
model = LogisticRegression().fit(train[["a", "b"]], train["y"])
print(model.score(test[["a", "b"]], test["y"]))
