import hashlib

import pandas as pd

customers = pd.read_csv("customers.csv")[["email", "phone_number", "plan"]]
print("data", hashlib.sha256(customers.to_csv(index=False).encode()).hexdigest())
print("data", hashlib.md5(customers.to_numpy().tobytes()).hexdigest())
