import pandas as pd
from sklearn.linear_model import LogisticRegression

drivers = pd.read_csv("drivers.csv")
X = drivers[["first_name", "driver_license", "years"]]
LogisticRegression().fit(X, drivers["accident"])  # expect: PRV001 "`first_name` and `driver_license`"
