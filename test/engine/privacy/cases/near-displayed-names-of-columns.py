# What a frame is gone through by are the names of its columns.
import pandas as pd

permits = pd.read_csv("permits.csv", usecols=["applicant_name", "home_address", "issued"])
print(list(permits), sorted(permits), ", ".join(permits))
for column in permits:
    print(column)
