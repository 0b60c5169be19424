import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error

shops = pd.read_csv("shops.csv")
# The two arms of an experiment, one of which is called its test: nothing was divided to be trained on.
control = shops[shops.arm == "control"]
test = shops[shops.arm == "test"]
line = LinearRegression().fit(shops[["size", "visits"]], shops["sales"])
print(mean_absolute_error(test["sales"], line.predict(test[["size", "visits"]])))
