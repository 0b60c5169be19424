import mlflow
import pandas as pd
from sklearn.linear_model import Ridge

mild = pd.read_csv("mild.csv")
cold = pd.read_csv("cold.csv")
with mlflow.start_run():  # expect: DVL010 "neither `mild.csv` or `cold.csv` nor a version of them, so nobody can tell later what its metrics rest on. Record them"
    model = Ridge().fit(pd.concat([mild, cold])[["area"]], pd.concat([mild, cold])["heat"])
    mlflow.log_metric("coefficient", model.coef_[0])
