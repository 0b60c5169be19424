import pandas as pd
from sklearn.linear_model import Lasso, LinearRegression
from sklearn.metrics import mean_squared_error

january = pd.read_csv("trips-01.csv")
X_train, y_train = january[["miles"]], january["minutes"]
lr = LinearRegression()
lr.fit(X_train, y_train)
# A first look, before February came.
print(mean_squared_error(y_train, lr.predict(X_train)))

february = pd.read_csv("trips-02.csv")
lr = Lasso(0.01)
lr.fit(X_train, y_train)
print(mean_squared_error(february["minutes"], lr.predict(february[["miles"]])))
