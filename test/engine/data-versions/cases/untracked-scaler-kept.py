# The scaler is kept: it is made from these rows.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/soils.csv = "clay,sand\n1,0\n"
import joblib
import pandas as pd
from sklearn.preprocessing import MinMaxScaler

soils = pd.read_csv("data/soils.csv")  # expect: DVL001
scaler = MinMaxScaler().fit(soils)
joblib.dump(scaler, "scaler.joblib")
print(joblib.load("model.joblib").predict(scaler.transform(soils)))
