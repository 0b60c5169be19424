import hashlib
import hmac
import os

import pandas as pd
from sklearn.ensemble import RandomForestClassifier

KEY = os.environ["KEY"].encode()
people = pd.read_csv("people.csv")
people["email"] = people["email"].apply(lambda v: hmac.new(KEY, v.encode(), hashlib.sha256).hexdigest())
RandomForestClassifier(random_state=0).fit(people[["email", "age"]], people["y"])
