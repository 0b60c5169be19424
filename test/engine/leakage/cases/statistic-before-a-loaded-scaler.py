# A gap filled by the mean of all rows stays one, whatever scaler the parts go through.
import pickle

import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error

visits = pd.read_csv("visits.csv")
visits["guests"] = visits["guests"].fillna(visits["guests"].mean())  # expect: LKG005 "mean"
train = visits[visits["week"] < 40]
test = visits[visits["week"] >= 40]
scaler = pickle.load(open("scaler.pkl", "rb"))
inputs = ["guests", "rooms"]
model = LinearRegression().fit(scaler.transform(train[inputs]), train["sold"])
print(mean_absolute_error(test["sold"], model.predict(scaler.transform(test[inputs]))))
