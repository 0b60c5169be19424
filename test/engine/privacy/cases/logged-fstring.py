import logging

import pandas as pd

df = pd.read_csv("accounts.csv")
bad = df[df["balance"] < 0]
logging.warning(f"overdrawn: {bad['phone_number'].tolist()}")  # expect: PRV003 "`phone_number`"
