import hashlib

import pandas as pd

clients = pd.read_csv("bank.csv", usecols=["CLIENTNUM", "Customer_Age", "Gender", "Paid"])
clients["who"] = clients["CLIENTNUM"].astype(str).apply(
    lambda number: hashlib.sha256(number.encode()).hexdigest()  # expect: PRV007 "`CLIENTNUM`"
)
