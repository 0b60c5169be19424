# The first of scores that were put in order: of a series, and by their places.
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
    found[name] = roc_auc_score(y_test, model.predict_proba(X_test)[:, 1])  # expect: LKG013 "2 models"
print(pd.Series(found).sort_values(ascending=False).index[0])

A_train, A_test, a_train, a_test = train_test_split(loans.drop(columns="late"), loans["late"], random_state=1)
models = [LogisticRegression(), SVC()]
shares = []
for model in models:
    model.fit(A_train, a_train)
    shares.append(model.score(A_test, a_test))  # expect: LKG013 "2 models"
order = np.argsort(shares)[::-1]
print(models[order[0]])
