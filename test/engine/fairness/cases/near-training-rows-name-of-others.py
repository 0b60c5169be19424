import pandas as pd
from fairlearn.metrics import MetricFrame, selection_rate
from sklearn.linear_model import LogisticRegression

from ours import held_out, rows_of

X, y, group = rows_of(2022)
model = LogisticRegression().fit(X, y)
X, y, group = held_out(2023)
pred = model.predict(X)
frame = MetricFrame(metrics=selection_rate, y_true=y, y_pred=pred, sensitive_features=group)
print(frame.by_group)
