# Chosen by the validation part, and asked once about the test part.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

claims = pd.read_csv("claims.csv")
X_all, X_test, y_all, y_test = train_test_split(claims.drop(columns="fraud"), claims["fraud"])
X_train, X_valid, y_train, y_valid = train_test_split(X_all, y_all)
kinds = [LogisticRegression(), SVC()]
for kind in kinds:
    kind.fit(X_train, y_train)
best = max(kinds, key=lambda kind: kind.score(X_valid, y_valid))
longest = max(kinds, key=lambda kind: len(str(kind)))
print(best.score(X_test, y_test), longest)
