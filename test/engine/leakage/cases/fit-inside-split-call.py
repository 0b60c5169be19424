import numpy as np
import pandas as pd
from sklearn.preprocessing import RobustScaler
from sklearn.neighbors import KNeighborsRegressor
from sklearn.model_selection import train_test_split

df = pd.read_csv("rent.csv")
parts = train_test_split(RobustScaler().fit_transform(df[["size", "rooms"]]), df["rent"], test_size=0.2)  # expect: LKG001
X_train, X_test, y_train, y_test = [np.asarray(p) for p in parts]
model = KNeighborsRegressor().fit(X_train, y_train)
print(model.score(X_test, y_test))
