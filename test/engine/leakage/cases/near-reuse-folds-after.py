# The folds are asked after the score: they chose nothing that it is of.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.svm import SVC

permits = pd.read_csv("permits.csv")
X_train, X_test, y_train, y_test = train_test_split(permits.drop(columns=["granted"]), permits["granted"], random_state=0)


def compare(models):
    for model in models:
        print(cross_val_score(model, X_train, y_train, cv=5).mean())


line = LogisticRegression().fit(X_train, y_train)
margin = SVC().fit(X_train, y_train)
print(line.score(X_test, y_test), margin.score(X_test, y_test))
compare([LogisticRegression(), SVC(C=10)])
