import pandas as pd
from sklearn.linear_model import LinearRegression

staff = pd.read_csv("staff.csv")
print(staff[["first_name", "last_name"]].nunique())
X = pd.concat([staff[["hours", "level"]], pd.get_dummies(staff["title"])], axis=1)
LinearRegression().fit(X, staff["pay"])
