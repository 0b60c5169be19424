import numpy as np
import pandas as pd
from sklearn import metrics
from sklearn.linear_model import HuberRegressor

blood = pd.read_csv("blood.csv")
X = blood[["glucose"]].values.reshape(-1, 1)
y = blood["insulin"].values
huber = HuberRegressor()
huber.fit(X, y)
grid = np.linspace(min(X) - 1, max(X) + 1, 100)
line = huber.predict(grid)
print(metrics.mean_absolute_error(y, huber.predict(X)))  # expect: LKG014 "`huber`"
