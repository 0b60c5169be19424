# The same, taken apart again before they are cut.
import random

import pandas as pd
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

beans = pd.read_csv("beans.csv")
X = StandardScaler().fit_transform(beans.drop(columns="kind"))  # expect: LKG001
pairs = list(zip(X, beans["kind"].values))
random.shuffle(pairs)
X, y = zip(*pairs)
cut = int(len(X) * 0.8)
Xtr, Xte, ytr, yte = X[:cut], X[cut:], y[:cut], y[cut:]
print(KNeighborsClassifier().fit(Xtr, ytr).score(Xte, yte))
