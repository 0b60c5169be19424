import pandas as pd
from fairlearn.metrics import MetricFrame, demographic_parity_difference
from sklearn.metrics import accuracy_score

rows = pd.read_csv("predictions.csv")
frame = MetricFrame(accuracy_score, rows["y"], rows["p"], sensitive_features=rows["sex"])  # expect: FAI007
gap = demographic_parity_difference(rows["y"], rows["p"])  # expect: FAI007 "is not given"
