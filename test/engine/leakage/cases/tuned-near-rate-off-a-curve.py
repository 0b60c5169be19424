# What the curve says at a rate that was asked for, and where its two errors are equal: figures of the whole curve.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_curve
from sklearn.model_selection import train_test_split

voices = pd.read_csv("voices.csv")
X_train, X_test, y_train, y_test = train_test_split(voices.drop(columns="known"), voices["known"], random_state=42)
model = LogisticRegression().fit(X_train, y_train)
wrong, right, limits = roc_curve(y_test, model.predict_proba(X_test)[:, 1])
at = np.argmin(np.abs(wrong - 0.05))
print(f"{right[at]:.3f} found at 5 % false alarms, from {limits[at]:.3f} on")
equal = np.abs(1 - right - wrong).argmin()
equal_error = wrong[equal]
print(equal_error, limits[equal])
