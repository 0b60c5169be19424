import numpy as np
import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score

df = pd.read_csv("fraud.csv")
X, y = df.drop("fraud", axis=1), df["fraud"]
sm = SMOTE(random_state=0)
X_res, y_res = sm.fit_resample(X, y)  # expect: LKG003
print(cross_val_score(RandomForestClassifier(), X_res, y_res, cv=5, scoring="f1").mean())
