# The same on a validation part; on the test part each threshold is only drawn.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

visits = pd.read_csv("visits.csv")
X_rest, X_test, y_rest, y_test = train_test_split(visits.drop(columns="missed"), visits["missed"], random_state=0)
X_train, X_valid, y_train, y_valid = train_test_split(X_rest, y_rest, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
held = model.predict_proba(X_valid)[:, 1]
cuts = np.linspace(0.1, 0.9, 50)
best, best_cut = max(zip(map(lambda cut: f1_score(y_valid, held > cut), cuts), cuts))

chances = model.predict_proba(X_test)[:, 1]
pd.Series(list(map(lambda cut: f1_score(y_test, chances > cut), cuts)), index=cuts).plot()
print(best_cut, f1_score(y_test, chances > best_cut))
