import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
model = LogisticRegression().fit(A, a)
chances = model.predict_proba(B)[:, 1]
cuts = np.linspace(0, 1, 50)
f1s = np.empty(50)
for i, cut in enumerate(cuts):
    f1s[i] = f1_score(b, chances >= cut)  # expect: LKG012 "threshold"
kept = cuts[np.argmax(f1s)]
print(f1_score(b, chances >= kept))
