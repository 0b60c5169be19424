# Scores in their order are shown, and the first of other things is taken.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

loans = pd.read_csv("loans.csv")
X_train, X_test, y_train, y_test = train_test_split(loans.drop(columns="lost"), loans["lost"], random_state=0)
found = {}
for name, model in [("linear", LogisticRegression()), ("vector", SVC(probability=True))]:
    model.fit(X_train, y_train)
    found[name] = roc_auc_score(y_test, model.predict_proba(X_test)[:, 1])
pd.Series(found).sort_values().plot.barh()
ranked = pd.Series(found).sort_values(ascending=False)
print(ranked)
weights = np.argsort(np.abs(LogisticRegression().fit(X_train, y_train).coef_[0]))[::-1]
print(X_train.columns[weights[0]])
