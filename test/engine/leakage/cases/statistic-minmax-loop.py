import numpy as np
import pandas as pd
from sklearn.neighbors import KNeighborsClassifier
from sklearn.model_selection import train_test_split

def normalize(frame):
    out = frame.copy()
    for c in frame.columns:
        lo = frame[c].min()  # expect: LKG005
        hi = frame[c].max()  # one step with the line above, which tells it
        out[c] = (frame[c] - lo) / (hi - lo)
    return out

data = pd.read_csv("wine.csv")
y = data.pop("quality")
X = normalize(data)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
knn = KNeighborsClassifier(5).fit(X_train, y_train)
print(knn.score(X_test, y_test))
