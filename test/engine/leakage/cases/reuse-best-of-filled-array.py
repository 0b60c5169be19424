import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC
orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
kinds = [LogisticRegression(), RandomForestClassifier(), SVC()]
shares = np.zeros(len(kinds))
for i, model in enumerate(kinds):
    model.fit(A, a)
    shares[i] = accuracy_score(b, model.predict(B))  # expect: LKG013 "3 models"
print(kinds[np.argmax(shares)])
