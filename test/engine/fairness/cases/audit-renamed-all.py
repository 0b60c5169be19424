import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

rows = pd.read_csv("export_17.csv", header=None)
rows.columns = ["gender", "income", "loan_amount", "loan_default"]
X = rows.drop(columns=["loan_default"])
print(cross_val_score(LogisticRegression(), X, rows["loan_default"], cv=5).mean())  # expect: FAI001
