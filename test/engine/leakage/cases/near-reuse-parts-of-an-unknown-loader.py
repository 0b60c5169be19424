# A validation part of which only the name is known, and one model that is asked about the test part.
from readers import load_parts
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import GaussianNB
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

(X_train, y_train), (X_valid, y_valid), (X_test, y_test) = load_parts()
scores = {}
for kind in [SVC(), DecisionTreeClassifier(), LogisticRegression(), GaussianNB()]:
    kind.fit(X_train, y_train)
    scores[kind] = kind.score(X_valid, y_valid)
best = max(scores, key=scores.get)
print(best.score(X_test, y_test))
