import json

import pandas as pd

leads = pd.read_csv("leads.csv")
names = dict(zip(leads["lead_id"], leads["lead_name"]))
with open("names.json", "w") as out:
    json.dump({str(key): name for key, name in names.items()}, out)  # expect: PRV004 "`lead_name`"
with open("counts.json", "w") as out:
    json.dump({key: len(name) for key, name in names.items()}, out)
