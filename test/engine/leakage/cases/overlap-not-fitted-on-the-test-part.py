import pandas as pd
from sklearn.calibration import CalibratedClassifierCV
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, brier_score_loss
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.tree import DecisionTreeClassifier

parcels = pd.read_csv("parcels.csv")
X_train, X_test, y_train, y_test = train_test_split(parcels.drop(columns="late"), parcels["late"], random_state=0)
bayes = GaussianNB().fit(X_train, y_train)
print(bayes.score(X_test, y_test))
# Calibrated on it, which judges no probabilities.
calibrated = CalibratedClassifierCV(bayes, cv="prefit").fit(X_test, y_test)
later = pd.read_csv("later.csv")
print(brier_score_loss(later["late"], calibrated.predict_proba(later.drop(columns="late"))[:, 1]))
# Two folds by hand: the other way round, with what it remembers beside it.
other = LogisticRegression().fit(X_test, y_test)
print(other.score(X_train, y_train), other.score(X_test, y_test))
# A tree that tells what the model says.
told = bayes.predict(X_test)
surrogate = DecisionTreeClassifier(max_depth=3).fit(X_test, told)
print(accuracy_score(told, surrogate.predict(X_test)))
