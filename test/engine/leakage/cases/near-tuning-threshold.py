import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix, f1_score, precision_recall_curve, roc_curve
from sklearn.model_selection import train_test_split

calls = pd.read_csv("calls.csv")
X_rest, X_test, y_rest, y_test = train_test_split(calls.drop(columns="left"), calls["left"], random_state=4)
X_train, X_val, y_train, y_val = train_test_split(X_rest, y_rest, random_state=4)
lines = LogisticRegression().fit(X_train, y_train)

# Chosen on a validation part.
precision, recall, cuts = precision_recall_curve(y_val, lines.predict_proba(X_val)[:, 1])
cut = cuts[np.argmax(precision * recall)]
scores = lines.predict_proba(X_test)[:, 1]
print(f1_score(y_test, scores >= cut))

# Looked at, and none chosen.
false_alarms, hits, levels = roc_curve(y_test, scores)
plt.plot(false_alarms, hits)
for level in [0.2, 0.4, 0.6, 0.8]:
    table = confusion_matrix(y_test, scores >= level)
    print(level, table.max(), f1_score(y_test, scores >= level))
