import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder, OneHotEncoder


def spread(values):
    codes = LabelEncoder().fit_transform(values)
    return OneHotEncoder(sparse_output=False).fit_transform(codes.reshape(-1, 1))


cars = pd.read_csv("cars.csv")
named = [
    *("make", "model", "colour", "fuel", "gear", "doors", "drive"),
    *("seats", "place", "dealer", "state", "engine", "trim", "year"),
]
parts = {}
for name in named:
    parts[name] = spread(np.array(cars[name], dtype=str))
X = pd.DataFrame(np.concatenate([parts[name] for name in parts] + [cars[["miles", "power"]]], axis=1))
X = X - np.mean(X, axis=0)  # expect: LKG005
X_train, X_test, y_train, y_test = train_test_split(X, cars["price"], random_state=5)
model = Ridge().fit(X_train, y_train)
print(model.score(X_test, y_test))
