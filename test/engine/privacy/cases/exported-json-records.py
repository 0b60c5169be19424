import json

import pandas as pd

users = pd.read_csv("users.csv")
with open("users.json", "w") as file:
    json.dump(users[["username", "email"]].to_dict(orient="records"), file)  # expect: PRV004 "`email`"
