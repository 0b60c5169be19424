import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

loans = pd.read_csv("loans.csv")
X, y = loans.drop(columns="late"), loans["late"]
forest = RandomForestClassifier().fit(X, y)  # expect: LKG006
best = X.columns[np.argsort(forest.feature_importances_)[::-1][:20]].tolist()
alike = X[best].corr().abs()
twins = [name for name in alike.columns if any(alike[name] > 0.9)]
kept = [name for name in best if name not in twins]
print(cross_val_score(LogisticRegression(), X[kept], y))
