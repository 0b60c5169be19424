import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
rows = []
for name, model in {"linear": LogisticRegression(), "forest": RandomForestClassifier(), "vector": SVC()}.items():
    model.fit(A, a)
    rows.append([name, model.score(B, b)])  # expect: LKG013 "3 models"
table = pd.DataFrame(rows, columns=["kind", "share"])
print(table.loc[table["share"].idxmax(), "kind"])
