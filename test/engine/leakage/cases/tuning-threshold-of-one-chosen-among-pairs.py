# The best of models that stand beside their scores, and a threshold for it by the same rows.
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.metrics import confusion_matrix, f1_score, mean_squared_error
from sklearn.model_selection import train_test_split

from sklearn.metrics import roc_auc_score, roc_curve

gym = pd.read_csv("gym.csv")
X_train, X_test, y_train, y_test = train_test_split(gym.drop(columns="gone"), gym["gone"], random_state=0)
runs = {}
for label, kind in [("forest", RandomForestClassifier()), ("trees", ExtraTreesClassifier())]:
    model = kind.fit(X_train, y_train)
    runs[label] = (model, roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))
best = max(runs, key=lambda label: runs[label][1])
champion = runs[best][0]
chances = champion.predict_proba(X_test)[:, 1]
fpr, tpr, cuts = roc_curve(y_test, chances)
cut = cuts[np.argmax(tpr - fpr)]  # expect: LKG012 "The threshold for"
print(f1_score(y_test, chances >= cut))  # expect: LKG013 "2 models"
