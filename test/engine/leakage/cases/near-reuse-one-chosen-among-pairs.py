# Which of the pairs is scored on the test part was chosen by a validation part.
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.metrics import confusion_matrix, f1_score, mean_squared_error
from sklearn.model_selection import train_test_split

from sklearn.metrics import roc_auc_score

gym = pd.read_csv("gym.csv")
X_rest, X_test, y_rest, y_test = train_test_split(gym.drop(columns="gone"), gym["gone"], random_state=0)
X_train, X_valid, y_train, y_valid = train_test_split(X_rest, y_rest, random_state=0)
runs = {}
for label, kind in [("forest", RandomForestClassifier()), ("trees", ExtraTreesClassifier()), ("small", RandomForestClassifier(max_depth=3))]:
    model = kind.fit(X_train, y_train)
    runs[label] = {"model": model, "auc": roc_auc_score(y_valid, model.predict_proba(X_valid)[:, 1])}
best = max(runs, key=lambda label: runs[label]["auc"])
champion = runs[best]["model"]
print(f1_score(y_test, champion.predict(X_test)))
