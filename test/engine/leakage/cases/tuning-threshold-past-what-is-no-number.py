# The best of a curve that has gaps.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, precision_recall_curve
from sklearn.model_selection import train_test_split

claims = pd.read_csv("claims.csv")
X_train, X_test, y_train, y_test = train_test_split(claims.drop(columns="fraud"), claims["fraud"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
chances = model.predict_proba(X_test)[:, 1]
precision, recall, cuts = precision_recall_curve(y_test, chances)
means = 2 * precision * recall / (precision + recall)
cut = cuts[np.nanargmax(means)]  # expect: LKG012 "The threshold for `model`"
print(f1_score(y_test, chances >= cut))
