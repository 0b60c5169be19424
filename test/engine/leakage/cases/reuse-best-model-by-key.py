# The models themselves are what the best is taken of, by a function that scores each on the test part.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

claims = pd.read_csv("claims.csv")
X_train, X_test, y_train, y_test = train_test_split(claims.drop(columns="fraud"), claims["fraud"])
kinds = {"linear": LogisticRegression(), "vector": SVC()}
for kind in kinds.values():
    kind.fit(X_train, y_train)


def share(kind):
    return kind.score(X_test, y_test)  # expect: LKG013


print(max(kinds.values(), key=share))
