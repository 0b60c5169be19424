import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rows, back = np.load("stays.npy"), np.load("back.npy")
is_held = np.arange(len(rows)) % 5 == 0
X_train, y_train = rows[~is_held], back[~is_held]
X_valid, y_valid = rows[is_held], back[is_held]
X_train = StandardScaler().fit_transform(X_train)
X_valid = StandardScaler().fit_transform(X_valid)  # expect: LKG002 "validation rows"
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_valid, y_valid))
