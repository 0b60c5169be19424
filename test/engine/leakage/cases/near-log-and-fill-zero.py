import numpy as np
import pandas as pd
from sklearn.linear_model import Lasso
from sklearn.model_selection import train_test_split

df = pd.read_csv("bike.csv").fillna(0)
df["count"] = np.log1p(df["count"])
df["temp2"] = df["temp"] ** 2
df["month"] = pd.to_datetime(df["datetime"]).dt.month
X = df.drop(["count", "datetime"], axis=1)
y = df["count"]
X_train, X_test, y_train, y_test = train_test_split(X, y)
m = Lasso().fit(X_train, y_train)
print(m.score(X_test, y_test))
