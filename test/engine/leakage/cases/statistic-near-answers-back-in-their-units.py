# What only turns predictions into kilowatts again is no feature: neither the inputs nor what was learnt know of it.
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error

load = pd.read_csv("load.csv")
first = int(len(load) * 0.8)
X, y = load[["heat", "wind"]].values, load["share"].values
model = Ridge().fit(X[:first], y[:first])
span = load["watts"].max() - load["watts"].min()
low = load["watts"].min()
print(mean_absolute_error(y[first:] * span + low, model.predict(X[first:]) * span + low))
