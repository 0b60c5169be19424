import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, recall_score, roc_curve
from sklearn.model_selection import train_test_split

calls = pd.read_csv("calls.csv")
X_train, X_test, y_train, y_test = train_test_split(calls.drop(columns="left"), calls["left"], random_state=4)
lines = LogisticRegression().fit(X_train, y_train)
scores = lines.predict_proba(X_test)[:, 1]
false_alarms, hits, cuts = roc_curve(y_test, scores)
best = np.argmax(hits - false_alarms)
cut = cuts[best]  # expect: LKG012 "threshold for `lines`"
print(recall_score(y_test, scores >= cut))

trees = RandomForestClassifier().fit(X_train, y_train)
chances = trees.predict_proba(X_test)[:, 1]
best_f1, best_cut = 0, 0.5
for level in np.arange(0.05, 0.95, 0.05):
    f1 = f1_score(y_test, chances > level)  # expect: LKG012 "threshold for `trees`"
    if f1 > best_f1:
        best_f1, best_cut = f1, level
print(best_cut, best_f1)

more = RandomForestClassifier(300).fit(X_train, y_train)
shares = more.predict_proba(X_test)[:, 1]
levels = np.linspace(0.1, 0.9, 9)
all_f1 = [f1_score(y_test, (shares >= level).astype(int)) for level in levels]  # expect: LKG012 "threshold for `more`"
print(levels[np.argmax(all_f1)])
