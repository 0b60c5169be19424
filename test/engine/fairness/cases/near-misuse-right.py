import pandas as pd
from fairlearn.metrics import MetricFrame, demographic_parity_difference
from sklearn.metrics import accuracy_score

rows = pd.read_csv("predictions.csv")
options = {"sensitive_features": rows["sex"]}
frame = MetricFrame(metrics=accuracy_score, y_true=rows["y"], y_pred=rows["p"], **options)
gap = demographic_parity_difference(rows["y"], rows["p"], sensitive_features=rows["sex"])
