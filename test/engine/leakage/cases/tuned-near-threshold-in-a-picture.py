# A mark on the curve, and a threshold of a validation part.
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_curve, roc_curve
from sklearn.model_selection import train_test_split

leads = pd.read_csv("leads.csv")
X_all, X_test, y_all, y_test = train_test_split(leads.drop(columns="buys"), leads["buys"], random_state=42)
X_train, X_val, y_train, y_val = train_test_split(X_all, y_all, random_state=1)
model = LogisticRegression().fit(X_train, y_train)
precision, recall, limits = precision_recall_curve(y_val, model.predict_proba(X_val)[:, 1])
f1 = 2 * precision * recall / (precision + recall + 1e-6)
best = np.argmax(f1)
print(limits[best], f1[best])
fpr, tpr, cuts = roc_curve(y_test, model.predict_proba(X_test)[:, 1])
at = np.argmax(tpr - fpr)
plt.scatter(fpr[at], tpr[at], label=str(cuts[at]))
