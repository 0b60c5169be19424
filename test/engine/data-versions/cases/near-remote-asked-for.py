import joblib
import pandas as pd

model = joblib.load("model.joblib")
rows = pd.read_csv("s3://meters/new.csv")
rows["label"] = model.predict(rows[["a"]])
rows.to_csv("s3://meters/labelled.csv", index=False)
