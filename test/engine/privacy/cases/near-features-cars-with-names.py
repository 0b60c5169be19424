import pandas as pd
from sklearn.linear_model import LinearRegression

cars = pd.read_csv("auto-mpg.csv")
LinearRegression().fit(pd.get_dummies(cars[["name", "horsepower", "weight"]]), cars["mpg"])
