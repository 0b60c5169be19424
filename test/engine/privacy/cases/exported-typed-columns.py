import pandas as pd

claims = pd.read_csv("claims.csv", dtype={"ssn": str, "amount": float})
claims.to_parquet("claims.parquet")  # expect: PRV004 "`ssn`"
