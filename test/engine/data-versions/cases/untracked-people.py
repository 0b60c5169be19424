# What tells who people are does not belong into git either.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "private/\n"
# file: private/claims.csv = "patient_id,full_name,age,paid\n1,a,2,3\n"
import pandas as pd
from sklearn.linear_model import LinearRegression

claims = pd.read_csv("private/claims.csv")  # expect: DVL001 "Track it with DVC, or name"
LinearRegression().fit(claims[["age"]], claims["paid"])
