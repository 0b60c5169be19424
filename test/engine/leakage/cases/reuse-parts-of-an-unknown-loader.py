# Nobody knows what the loader reads, but the test part has its name.
from readers import load_parts
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.naive_bayes import GaussianNB
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

(X_train, y_train), (X_test, y_test) = load_parts()
for kind in [SVC(), DecisionTreeClassifier(), LogisticRegression(), GaussianNB()]:
    kind.fit(X_train, y_train)
    print(f1_score(y_test, kind.predict(X_test)))  # expect: LKG013
