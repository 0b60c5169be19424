import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

policies = pd.read_csv("underwriting.csv")
sex = policies["sex"].map({"F": 0, "M": 1}).values
X = policies[["bmi", "smoker"]].values
y = policies["accepted"].values
rows, held = train_test_split(np.arange(len(X)), random_state=0)
model = RandomForestClassifier(random_state=0).fit(X[rows], y[rows])
score = model.predict_proba(X[held])[:, 1]
print(roc_auc_score(y[held], score))
accepted = score > 0.5
share = {group: accepted[sex[held] == group].mean() for group in (0, 1)}
print(min(share.values()) / max(share.values()))
