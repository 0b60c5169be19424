import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge

X = pd.DataFrame({"told": np.random.randn(100), "noise": np.random.randn(100)})
y = pd.Series(np.maximum(0, X["told"] * 10 + 50 + np.random.randn(100)))
line = Ridge()
line.fit(X, y)
print(line.coef_)
