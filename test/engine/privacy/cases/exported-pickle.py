import pickle

import pandas as pd

frame = pd.read_sql("select * from clients", "sqlite:///crm.db")
print(frame["email"].nunique())
pickle.dump(frame, open("clients.pkl", "wb"))  # expect: PRV004 "`email`"
