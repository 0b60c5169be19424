import pandas as pd

pumps = pd.read_parquet("pumps.parquet")[["device_id", "mac_address", "ts", "rms", "kurtosis", "temp_c", "rul_h"]]
pumps.to_csv("pumps.csv", index=False)
guests = pd.read_csv("wifi.csv")[["mac_address", "first_seen", "guest_email"]]
guests.to_csv("guests.csv")  # expect: PRV004 "`mac_address`"
