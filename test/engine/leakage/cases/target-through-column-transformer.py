import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

orders = pd.read_csv("orders.csv")
orders["margin"] = orders["profit"] / orders["sales"]
numbers = ["quantity", "margin"]
X = orders[numbers + ["region"]]
X_train, X_test, y_train, y_test = train_test_split(X, orders["profit"], random_state=1)
prepare = ColumnTransformer([("numbers", StandardScaler(), numbers), ("region", OneHotEncoder(), ["region"])])
model = Pipeline([("prepare", prepare), ("line", LinearRegression())])
model.fit(X_train, y_train)  # expect: LKG007 "holds `margin`, which is computed from the target `profit`"
print(model.score(X_test, y_test))
