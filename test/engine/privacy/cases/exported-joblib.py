import joblib
import pandas as pd

users = pd.read_csv("users.csv")
joblib.dump(users[["email", "age"]], "cache.joblib")  # expect: PRV004 "`email`"
