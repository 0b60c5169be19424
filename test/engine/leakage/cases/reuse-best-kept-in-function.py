import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
best_name, best_share = None, -1


def share_of(model):
    model.fit(A, a)
    return accuracy_score(b, model.predict(B))  # expect: LKG013 "3 models"


for name, model in {"linear": LogisticRegression(), "forest": RandomForestClassifier(), "vector": SVC()}.items():
    share = share_of(model)
    if best_name is None or share > best_share:
        best_name, best_share = name, share
print(best_name)
