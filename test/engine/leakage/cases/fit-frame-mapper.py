import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import Imputer, StandardScaler
from sklearn_pandas import DataFrameMapper

pupils = pd.read_csv("pupils.csv")
numbers = ["score", "distance"]
mapper = DataFrameMapper([(numbers, [Imputer(strategy="mean"), StandardScaler()])])
X = mapper.fit_transform(pupils)  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, pupils["passed"])
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
