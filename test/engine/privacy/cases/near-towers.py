import pandas as pd

towers = pd.read_csv("towers.csv", usecols=["tower_name", "vendor", "mac_address", "ip_address", "latency_ms"])
print(towers.head())
towers.to_parquet("towers.parquet")
