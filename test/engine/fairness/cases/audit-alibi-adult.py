from alibi.datasets import fetch_adult
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score

adult = fetch_adult()
X, y = adult.data, adult.target
X_train, y_train, X_test, y_test = X[:30000], y[:30000], X[30001:], y[30001:]
clf = RandomForestClassifier(n_estimators=50).fit(X_train, y_train)  # expect: FAI003
print("Test accuracy:", accuracy_score(y_test, clf.predict(X_test)))  # expect: FAI001 "data set Adult"
