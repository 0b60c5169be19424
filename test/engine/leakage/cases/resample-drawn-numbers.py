import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

d = pd.read_csv("defects.csv")
bad = np.where(d["defect"] == 1)[0]
good = np.where(d["defect"] == 0)[0]
rng = np.random.default_rng(1)
more = rng.choice(bad, size=len(good), replace=True)  # expect: LKG003
d = d.iloc[np.concatenate([good, more])]
X_train, X_test, y_train, y_test = train_test_split(d.drop(columns="defect"), d["defect"])
print(DecisionTreeClassifier().fit(X_train, y_train).score(X_test, y_test))
