import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor

claims = pd.read_csv("claims.csv")
X, y = claims[["age", "power"]], claims["cost"]
model = GradientBoostingRegressor().fit(X, y)
rest = y - model.predict(X)
print("wide by", 1.96 * np.std(rest), "variance", np.var(rest))
