import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
pairs = []
for name, model in {"linear": LogisticRegression(), "forest": RandomForestClassifier(), "vector": SVC()}.items():
    model.fit(A, a)
    pairs.append((name, accuracy_score(b, model.predict(B))))  # expect: LKG013 "3 models"
print(sorted(pairs, key=lambda pair: pair[1])[-1])
