import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
model = LogisticRegression().fit(A, a)
chances = model.predict_proba(B)[:, 1]
lowest = float("inf")
for cut in np.arange(0.05, 0.95, 0.05):
    tn, fp, fn, tp = confusion_matrix(b, chances >= cut).ravel()  # expect: LKG012 "threshold"
    cost = 20 * fn + fp
    if cost < lowest:
        lowest, kept = cost, cut
print(f1_score(b, chances >= kept))
