import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, roc_curve
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
A, C, a, c = train_test_split(A, a, random_state=3)


def show(answers, shares):
    wrong, right, cuts = roc_curve(answers, shares)
    at = np.argmax(right - wrong)
    print(wrong[at], right[at])
    return cuts[at]


model = LogisticRegression().fit(A, a)
cut = show(c, model.predict_proba(C)[:, 1])
shares = model.predict_proba(B)[:, 1]
show(b, shares)
print(f1_score(b, shares > cut))
