import pandas as pd
from sklearn.linear_model import LinearRegression

staff = pd.read_csv("staff.csv")
print(staff[["first_name", "last_name"]].nunique())
X = pd.concat([staff.drop(columns=["pay"]), pd.get_dummies(staff["title"])], axis=1)
LinearRegression().fit(X, staff["pay"])  # expect: PRV001 "`first_name` and `last_name`"
