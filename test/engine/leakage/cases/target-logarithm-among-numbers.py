import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

houses = pd.read_csv("houses.csv")
houses["price_log"] = np.log1p(houses["price"])
X, y = houses.drop(columns=["price"]), np.log1p(houses["price"])
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
numbers = X_train.select_dtypes(include=[np.number]).columns.tolist()
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train[numbers])
X_test = scaler.transform(X_test[numbers])
model = LinearRegression()
model.fit(X_train, y_train)  # expect: LKG007
print(model.score(X_test, y_test))
