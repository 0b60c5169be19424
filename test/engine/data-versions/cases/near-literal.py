import pandas as pd
from sklearn.linear_model import LinearRegression

rows = pd.DataFrame({"a": [1, 2, 3], "b": [2, 4, 6]})
LinearRegression().fit(rows[["a"]], rows["b"])
