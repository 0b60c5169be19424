import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

plots = pd.read_csv("plots.csv")
X, y = plots[["rain", "sun"]], plots["wheat"]
line = LinearRegression().fit(X, y)
print("error", np.sum((y - line.predict(X)) ** 2) / len(y))  # expect: LKG014
