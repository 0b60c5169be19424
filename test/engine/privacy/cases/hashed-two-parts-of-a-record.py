import hashlib

import pandas as pd

speakers = pd.read_csv("speakers.csv")
for _, one in speakers.iterrows():
    print(hashlib.sha1((one["surname"] + one["phone_number"]).encode()).hexdigest())  # expect: PRV007 "`surname` and `phone_number`"


def key_of(first_name, last_name, visit):
    return hashlib.sha256(f"{first_name}|{last_name}|{visit}".encode()).hexdigest()  # expect: PRV007 "`first_name` and `last_name`"
