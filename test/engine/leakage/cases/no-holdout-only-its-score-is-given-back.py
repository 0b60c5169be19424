from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score


def how_good(X, y):
    model = LogisticRegression()
    model.fit(X, y)
    return accuracy_score(y, model.predict(X))  # expect: LKG014
