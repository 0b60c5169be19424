# config: lexicon = { ignore = ["account no"] }
import pandas as pd
from sklearn.linear_model import Ridge

ledger = pd.read_csv("ledger.csv")
Ridge().fit(ledger[["account_no", "debit"]], ledger["credit"])
