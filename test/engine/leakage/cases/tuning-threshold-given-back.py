import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, roc_curve
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
model = LogisticRegression().fit(A, a)
chances = model.predict_proba(B)[:, 1]


def cut_of(truth, given):
    false, true, cuts = roc_curve(truth, given)
    best = np.argmax(true - false)
    return cuts[best]  # expect: LKG012 "threshold"


print(f1_score(b, chances >= cut_of(b, chances)))
