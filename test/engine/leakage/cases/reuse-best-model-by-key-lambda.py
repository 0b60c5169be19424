# The best of two fitted models, by name.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

claims = pd.read_csv("claims.csv")
X_train, X_test, y_train, y_test = train_test_split(claims.drop(columns="fraud"), claims["fraud"])
fitted = {"linear": LogisticRegression().fit(X_train, y_train), "vector": SVC().fit(X_train, y_train)}
best = max(fitted, key=lambda name: f1_score(y_test, fitted[name].predict(X_test)))  # expect: LKG013
print(best)
