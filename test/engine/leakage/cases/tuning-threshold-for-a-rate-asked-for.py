# The lowest threshold that reaches the recall asked for is read off the curve of the test part, and scored on that part.
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, precision_recall_curve
from sklearn.model_selection import train_test_split

pumps = pd.read_csv("pumps.csv")
X_train, X_test, y_train, y_test = train_test_split(pumps.drop(columns="failed"), pumps["failed"], random_state=0)
forest = RandomForestClassifier(random_state=0).fit(X_train, y_train)
shares = forest.predict_proba(X_test)[:, 1]
precision, recall, cuts = precision_recall_curve(y_test, shares)
places = np.where(recall >= 0.9)[0]
cut = cuts[places[-1]]  # expect: LKG012 "threshold for `forest`"
print(f1_score(y_test, shares >= cut))

linear = LogisticRegression(max_iter=1000).fit(X_train, y_train)
odds = linear.predict_proba(X_test)[:, 1]
precise, found, steps = precision_recall_curve(y_test, odds)
every = np.append(steps, 1.0)
enough = np.flatnonzero(found >= 0.9)
step = every[enough[np.argmax(precise[enough])]]  # expect: LKG012 "threshold for `linear`"
print(f1_score(y_test, odds >= step))
