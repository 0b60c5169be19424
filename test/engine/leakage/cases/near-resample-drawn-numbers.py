import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

d = pd.read_csv("defects.csv")
rng = np.random.default_rng(1)
d = d.iloc[rng.permutation(len(d))]
few = rng.permutation(d.index[d["defect"] == 0])
d = d.loc[np.concatenate([few, d.index[d["defect"] == 1]])]
X_train, X_test, y_train, y_test = train_test_split(d.drop(columns="defect"), d["defect"])
again = rng.choice(X_train.index[y_train == 1], size=200, replace=True)
rows = np.concatenate([X_train.index, again])
model = DecisionTreeClassifier().fit(X_train.loc[rows], y_train.loc[rows])
print(model.score(X_test, y_test))
