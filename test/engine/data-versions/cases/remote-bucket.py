import pandas as pd

rows = pd.read_parquet("s3://lake/customers.parquet")  # expect: DVL003 "without its version"
old = pd.read_parquet("s3://lake/orders.parquet?versionId=3sL4kqtJlcpXroDTDmJ")
