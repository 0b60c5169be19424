import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("data/arrivals.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="late"), df["late"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
proba = model.predict_proba(X_test)[:, 1]
grid = np.linspace(0.1, 0.9, 33)
best = max(grid, key=lambda t: f1_score(y_test, proba > t))  # expect: LKG012 "threshold for `model`"
print(f1_score(y_test, proba > best))
