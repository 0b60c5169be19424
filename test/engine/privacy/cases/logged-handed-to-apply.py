import logging

import pandas as pd

log = logging.getLogger(__name__)
df = pd.read_csv("customers.csv")
df[["plan", "tenure"]].apply(log.info, axis=1)
df["plan"].apply(print)
df["email"].apply(len).apply(log.info)
df[["first_name", "email"]].apply(log.info, axis=1)  # expect: PRV003 "log"
