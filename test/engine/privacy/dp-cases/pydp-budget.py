import pandas as pd
from pydp.algorithms.laplacian import BoundedMean, Count

rows = pd.read_csv("meals.csv")
mean = BoundedMean(epsilon=40.0, lower_bound=0, upper_bound=50, dtype="float")  # expect: PRV021
count = Count(0.5, dtype="int")
print(mean.quick_result(list(rows["meals"])), count.quick_result(list(rows["meals"])))
