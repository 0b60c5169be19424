import pandas as pd

customers = pd.read_csv("customers.csv")
customers[["email", "spend"]].to_parquet("gs://shared-bucket/customers.parquet")  # expect: PRV004 "`email`"
