import hashlib

import pandas as pd

leads = pd.read_csv("leads.csv").rename(columns={"email": "contact_key"})
leads["match"] = leads["contact_key"].map(lambda v: hashlib.sha256(v.encode()).hexdigest())  # expect: PRV007

text = leads.to_csv(index=False)
version = hashlib.sha256(text.encode()).hexdigest()
print(version)
