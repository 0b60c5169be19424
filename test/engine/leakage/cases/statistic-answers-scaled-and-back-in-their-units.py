# The answers that it learns are scaled by all rows: what turns them back is told as what it learnt.
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error

load = pd.read_csv("load.csv")
first = int(len(load) * 0.8)
span = load["watts"].max()  # expect: LKG005 "`watts`"
X, y = load[["heat", "wind"]].values, (load["watts"] / span).values
model = Ridge().fit(X[:first], y[:first])
print(mean_absolute_error(y[first:] * span, model.predict(X[first:]) * span))
