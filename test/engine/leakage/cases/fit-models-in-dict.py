import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.svm import SVC
from sklearn.model_selection import train_test_split
from sklearn.metrics import accuracy_score

df = pd.read_csv("pima.csv")
X, y = df.iloc[:, 0:8], df.iloc[:, 8]
sc_X = StandardScaler()
X = pd.DataFrame(sc_X.fit_transform(X), columns=X.columns)  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y)
models = {"lr": LogisticRegression(), "svm": SVC()}
for name, mdl in models.items():
    mdl.fit(X_train, y_train)
    print(name, accuracy_score(y_test, mdl.predict(X_test)))
