# What the curve says where it reaches a recall is a figure of the curve; the threshold that is used was read off a validation part.
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score, precision_recall_curve
from sklearn.model_selection import train_test_split

pumps = pd.read_csv("pumps.csv")
X_rest, X_test, y_rest, y_test = train_test_split(pumps.drop(columns="failed"), pumps["failed"], random_state=0)
X_train, X_valid, y_train, y_valid = train_test_split(X_rest, y_rest, random_state=0)
forest = RandomForestClassifier(random_state=0).fit(X_train, y_train)
kept, reached, levels = precision_recall_curve(y_valid, forest.predict_proba(X_valid)[:, 1])
level = levels[np.where(reached >= 0.9)[0][-1]]
shares = forest.predict_proba(X_test)[:, 1]
precision, recall, cuts = precision_recall_curve(y_test, shares)
place = np.where(recall[:-1] >= 0.9)[0][-1]
print(f1_score(y_test, shares >= level), precision[place], cuts[place])
