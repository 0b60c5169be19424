import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

bridges = pd.read_csv("bridges.csv")
X, y = bridges.drop(columns="load"), bridges["load"]
model = LinearRegression().fit(X, y)
print(np.sqrt(np.mean((model.predict(X) - y) ** 2)))  # expect: LKG014
