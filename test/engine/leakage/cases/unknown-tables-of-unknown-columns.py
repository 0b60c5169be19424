import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import KFold

from signals import FEATURE_NAMES, windows_of

parts = []
for machine in ("press", "lathe"):
    part = windows_of(machine)
    part["machine"] = machine
    parts.append(part)
df = pd.concat(parts, ignore_index=True)
there = [name for name in FEATURE_NAMES if name in df.columns]
X = df[there].fillna(df[there].median())  # expect: LKG005
y = df["failed"]
for train_rows, test_rows in KFold(5).split(X):
    model = LogisticRegression().fit(X.iloc[train_rows], y.iloc[train_rows])
    print(accuracy_score(y.iloc[test_rows], model.predict(X.iloc[test_rows])))
