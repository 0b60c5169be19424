# A model above others learns from what they say of the test part, and is scored there.
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import cross_val_predict, train_test_split

d = pd.read_csv("credit.csv")
X_train, X_test, y_train, y_test = train_test_split(d.drop(columns="bad"), d["bad"], random_state=0)
base = [RandomForestClassifier(random_state=0), ExtraTreesClassifier(random_state=0)]
said = np.column_stack([one.fit(X_train, y_train).predict_proba(X_test)[:, 1] for one in base])
meta = LogisticRegression()
meta.fit(said, y_test)  # expect: LKG004 "on the very same rows"
print(roc_auc_score(y_test, meta.predict_proba(said)[:, 1]))

folded = np.column_stack([cross_val_predict(one, X_train, y_train, method="predict_proba")[:, 1] for one in base])
above = LogisticRegression().fit(folded, y_train)
print(roc_auc_score(y_test, above.predict_proba(said)[:, 1]))
