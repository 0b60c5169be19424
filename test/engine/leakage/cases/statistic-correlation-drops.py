import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

df = pd.read_csv("ames.csv")
corr = df.corr()["SalePrice"].abs()  # expect: LKG005
keep = corr[corr > 0.3].index
df = df[keep]
X = df.drop("SalePrice", axis=1)
y = df["SalePrice"]
X_train, X_test, y_train, y_test = train_test_split(X, y)
rf = RandomForestRegressor().fit(X_train, y_train)
print(rf.score(X_test, y_test))
