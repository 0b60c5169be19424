# Every mixture is tried on a validation part; on the test part only how each weighs is shown.
import itertools

import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.metrics import confusion_matrix, f1_score, mean_squared_error
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
X_rest, X_test, y_rest, y_test = train_test_split(boats.drop(columns="sinks"), boats["sinks"], random_state=0)
X_train, X_valid, y_train, y_valid = train_test_split(X_rest, y_rest, random_state=0)
members = [RandomForestClassifier(random_state=0).fit(X_train, y_train), ExtraTreesClassifier(random_state=0).fit(X_train, y_train)]
held = [member.predict_proba(X_valid)[:, 1] for member in members]
said = [member.predict_proba(X_test)[:, 1] for member in members]
tried = []
for weights in itertools.product(np.arange(0, 1.01, 0.1), repeat=2):
    mixed = sum(weight * one for weight, one in zip(weights, held))
    tried.append((mean_squared_error(y_valid, mixed), weights))
_, kept = min(tried)
print(mean_squared_error(y_test, sum(weight * one for weight, one in zip(kept, said))))
