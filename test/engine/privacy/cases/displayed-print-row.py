import pandas as pd

customers = pd.read_csv("customers.csv")
print(customers[["first_name", "email"]].sample(5))  # expect: PRV003 "`first_name` and `email`"
