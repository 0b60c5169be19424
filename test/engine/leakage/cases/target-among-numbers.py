import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeRegressor

mix = pd.read_csv("concrete.csv")
numbers = mix.select_dtypes("number").columns.tolist()
X, y = mix[numbers], mix["strength"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
tree = DecisionTreeRegressor().fit(X_train, y_train)  # expect: LKG007
print(tree.score(X_test, y_test))

beams = pd.read_csv("beams.csv", usecols=["plant", "load", "bend"])
inputs = beams.select_dtypes(exclude="object")
A, B, a, b = train_test_split(inputs, beams["bend"], random_state=0)
line = LinearRegression().fit(A, a)  # expect: LKG007
print(line.score(B, b))
