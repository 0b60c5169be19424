# Folds of the training part come first, and the score of the test part is the one that is reported.
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import cross_val_score, train_test_split

df = pd.read_csv("hiring_applicants.csv", usecols=["gender", "years", "score", "hired"])
X = df[["years", "score"]]
X_train, X_test, y_train, y_test = train_test_split(X, df["hired"], random_state=0)
print(cross_val_score(LogisticRegression(), X_train, y_train).mean())
forest = RandomForestClassifier(random_state=0).fit(X_train, y_train)
print(accuracy_score(y_test, forest.predict(X_test)))  # expect: FAI001 "`gender`"
