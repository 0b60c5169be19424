# What a booster said after each of its rounds is held against the answers of the test part, and the best number of rounds taken.
import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import f1_score, mean_squared_error, roc_curve
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
X_train, X_test, y_train, y_test = train_test_split(flats.drop(columns="rent"), flats["rent"], random_state=0)
model = GradientBoostingRegressor(n_estimators=300).fit(X_train, y_train)
errors = [mean_squared_error(y_test, guess) for guess in model.staged_predict(X_test)]  # expect: LKG012 "`model` is stopped or chosen"
rounds = np.argmin(errors) + 1
final = GradientBoostingRegressor(n_estimators=rounds).fit(X_train, y_train)
print(mean_squared_error(y_test, final.predict(X_test)))

A_train, A_test, a_train, a_test = train_test_split(flats.drop(columns="let"), flats["let"], random_state=0)
judge = LogisticRegression().fit(A_train, a_train)
chances = judge.predict_proba(A_test)[:, 1]
wrong, right, cuts = roc_curve(a_test, chances)
means = np.sqrt(right * (1 - wrong))
cut = cuts[np.where(means == means.max())[0][0]]  # expect: LKG012 "The threshold for `judge`"
print(f1_score(a_test, chances > cut))
