# Windows are slices, and so are the parts of them: the bounds of one say nothing of the other.
import pickle

import lightgbm as lgb
import numpy as np
from sklearn.metrics import mean_absolute_error

with open("flows.pkl", "rb") as file:
    flows = pickle.load(file)
windows, nexts = [], []
for flow in flows:
    values = np.array(flow)
    for i in range(len(values) - 9):
        windows.append(values[i : i + 8].reshape(-1))
        nexts.append(values[i + 8, 0])
order = np.random.permutation(len(windows))
X, y = np.array(windows)[order], np.array(nexts)[order]
cut = int(0.1 * len(X))
X_test, X_train, y_test, y_train = X[:cut], X[cut:], y[:cut], y[cut:]
model = lgb.LGBMRegressor(n_estimators=800)
model.fit(X_train, y_train, eval_set=[(X_test, y_test)], callbacks=[lgb.early_stopping(10)])  # expect: LKG012
print(mean_absolute_error(y_test, model.predict(X_test)))
