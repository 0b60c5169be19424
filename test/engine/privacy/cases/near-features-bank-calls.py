import pandas as pd
from sklearn.linear_model import LogisticRegression

bank = pd.read_csv("bank.csv")
rows = pd.get_dummies(bank, columns=["contact", "poutcome", "job"])
LogisticRegression().fit(rows[["age", "contact_telephone", "contact_cellular", "poutcome_success"]], rows["y"])
