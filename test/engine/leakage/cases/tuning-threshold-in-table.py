import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
model = LogisticRegression().fit(A, a)
chances = model.predict_proba(B)[:, 1]
rows = []
for cut in np.arange(0.05, 0.95, 0.05):
    rows.append({"cut": cut, "f1": f1_score(b, chances >= cut)})  # expect: LKG012 "threshold"
table = pd.DataFrame(rows)
kept = table.loc[table["f1"].idxmax(), "cut"]
print(accuracy_score(b, chances >= kept))
