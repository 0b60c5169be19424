import pandas as pd
from aif360.algorithms.preprocessing import Reweighing
from aif360.datasets import BinaryLabelDataset
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

loans = pd.read_csv("credit.csv")[["age", "sex", "amount", "credit_risk"]]
rows = BinaryLabelDataset(df=loans, label_names=["credit_risk"], protected_attribute_names=["sex"])
weighted = Reweighing([{"sex": 0}], [{"sex": 1}]).fit_transform(rows)
model = LogisticRegression().fit(weighted.features, weighted.labels.ravel(), sample_weight=weighted.instance_weights)
later = pd.read_csv("later.csv")[["age", "sex", "amount", "credit_risk"]]
print(accuracy_score(later["credit_risk"], model.predict(later.drop(columns=["credit_risk"]))))  # expect: FAI001
