# Every mixture of two or three models is tried on the test part.
import itertools

import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.metrics import confusion_matrix, f1_score, mean_squared_error
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
X_train, X_test, y_train, y_test = train_test_split(boats.drop(columns="sinks"), boats["sinks"], random_state=0)
members = [RandomForestClassifier(random_state=0).fit(X_train, y_train), ExtraTreesClassifier(random_state=0).fit(X_train, y_train)]
said = [member.predict_proba(X_test)[:, 1] for member in members]
least, kept = np.inf, None
for weights in itertools.product(np.arange(0, 1.01, 0.1), repeat=2):
    mixed = sum(weight * one for weight, one in zip(weights, said))
    error = mean_squared_error(y_test, mixed)  # expect: LKG012 "The weights by which"
    if error < least:
        least, kept = error, weights
print(least, kept)

first = RandomForestClassifier(max_depth=4).fit(X_train, y_train).predict_proba(X_test)[:, 1]
second = ExtraTreesClassifier(max_depth=4).fit(X_train, y_train).predict_proba(X_test)[:, 1]
tried = []
for a, b in itertools.product(np.arange(0, 1.01, 0.1), repeat=2):
    tried.append((mean_squared_error(y_test, a * first + b * second), a, b))  # expect: LKG012 "The weights by which"
print(min(tried))
