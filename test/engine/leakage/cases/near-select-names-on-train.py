import numpy as np
import pandas as pd
from sklearn.feature_selection import f_regression, r_regression
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

flats = pd.read_csv("flats.csv")
X_train, X_test, y_train, y_test = train_test_split(flats.drop(columns=["rent"]), flats["rent"], random_state=0)
scaler = StandardScaler().set_output(transform="pandas").fit(X_train)
X_train, X_test = scaler.transform(X_train), scaler.transform(X_test)
with_rent = pd.DataFrame(
    {"r": np.abs(r_regression(X_train, y_train)), "p": f_regression(X_train, y_train)[1]}, index=X_train.columns
)
with_rent.sort_values(by=["r"], ascending=False, inplace=True)
names = list(with_rent.loc[with_rent["r"] > 0.1].index)
X_train = X_train[names]
X_test = X_test[names]
model = LinearRegression().fit(X_train, y_train)
print(model.score(X_train, y_train))
print(model.score(X_test, y_test))
