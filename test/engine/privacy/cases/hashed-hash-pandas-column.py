import pandas as pd

people = pd.read_csv("voters.csv")
people["pid"] = pd.util.hash_pandas_object(people["national_id"], index=False)  # expect: PRV007
people = people.drop(columns=["national_id", "voter_name"])
