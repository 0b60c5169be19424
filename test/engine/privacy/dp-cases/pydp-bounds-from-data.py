import pandas as pd
from pydp.algorithms.laplacian import BoundedMean

pay = pd.read_csv("salaries.csv")["salary"].tolist()
BoundedMean(epsilon=1.0, lower_bound=min(pay), upper_bound=max(pay), dtype="float")  # expect: PRV027 "`lower_bound=min(pay)` is computed from the private data"
BoundedMean(epsilon=1.0, lower_bound=0, upper_bound=200000, dtype="float")
BoundedMean(epsilon=1.0, dtype="float")
