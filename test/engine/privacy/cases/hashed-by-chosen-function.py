import hashlib

import pandas as pd

guests = pd.read_csv("guests.csv")
digest = getattr(hashlib, "sha256")
guests["who"] = [digest(address.encode()).hexdigest() for address in guests["email"]]  # expect: PRV007 "`email`"
