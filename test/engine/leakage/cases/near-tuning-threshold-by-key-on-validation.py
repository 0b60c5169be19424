import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("data/arrivals.csv")
X_rest, X_test, y_rest, y_test = train_test_split(df.drop(columns="late"), df["late"], random_state=0)
X_train, X_val, y_train, y_val = train_test_split(X_rest, y_rest, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
proba = model.predict_proba(X_val)[:, 1]
best = max(np.linspace(0.1, 0.9, 33), key=lambda t: f1_score(y_val, proba > t))
print(f1_score(y_test, model.predict_proba(X_test)[:, 1] > best))
names = max(["a", "b"], key=lambda one: len(one))
