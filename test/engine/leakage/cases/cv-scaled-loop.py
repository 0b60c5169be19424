import numpy as np
import pandas as pd
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from sklearn.metrics import accuracy_score

df = pd.read_csv("cells.csv")
X = df.drop(columns=["label"]).values
y = df["label"].values
X = StandardScaler().fit_transform(X)  # expect: LKG006
accs = []
for tr, te in KFold(n_splits=5, shuffle=True).split(X):
    m = SVC()
    m.fit(X[tr], y[tr])
    accs.append(accuracy_score(y[te], m.predict(X[te])))
print(np.mean(accs))
