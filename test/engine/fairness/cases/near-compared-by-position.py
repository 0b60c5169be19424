import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix


def hits(model, rows, protected_attribute):
    here = [i for i, row in enumerate(rows) if row[protected_attribute] == 1]
    there = [i for i, row in enumerate(rows) if row[protected_attribute] != 1]
    found = np.array(model.predict(rows[:, :-1]))
    return confusion_matrix(rows[here][:, -1], found[here]), confusion_matrix(rows[there][:, -1], found[there])


bail = pd.read_csv("bail_hearings.csv", names=["age", "sex", "charges", "released"])
rows = np.array(bail.values)
model = LogisticRegression().fit(rows[:800, :-1], rows[:800, -1])
print(hits(model, rows[800:], 1))
