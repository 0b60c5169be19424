# Each threshold is asked of by a function, and the best pair is taken.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

visits = pd.read_csv("visits.csv")
X_train, X_test, y_train, y_test = train_test_split(visits.drop(columns="missed"), visits["missed"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
chances = model.predict_proba(X_test)[:, 1]
cuts = np.linspace(0.1, 0.9, 50)
scores = list(map(lambda cut: f1_score(y_test, chances > cut), cuts))  # expect: LKG012 "The threshold for `model`"
best, best_cut = max(zip(scores, cuts))
print(best, best_cut)
