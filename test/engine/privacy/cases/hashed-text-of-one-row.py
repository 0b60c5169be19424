import hashlib

import pandas as pd

customers = pd.read_csv("customers.csv")[["email", "phone_number"]]
customers["key"] = customers.apply(lambda row: hashlib.sha256(row.to_json().encode()).hexdigest(), axis=1)  # expect: PRV007
