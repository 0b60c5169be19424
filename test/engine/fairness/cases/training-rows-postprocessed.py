import pandas as pd
from aif360.algorithms.postprocessing import EqOddsPostprocessing
from aif360.datasets import BinaryLabelDataset
from aif360.metrics import ClassificationMetric
from sklearn.linear_model import LogisticRegression

loans = pd.read_csv("loans.csv")
data = BinaryLabelDataset(df=loans, label_names=["default"], protected_attribute_names=["sex"])
train, test = data.split([0.7], shuffle=True)
model = LogisticRegression().fit(train.features, train.labels.ravel())
test_pred = test.copy()
test_pred.labels = model.predict(test.features).reshape(-1, 1)
equal = EqOddsPostprocessing(privileged_groups=[{"sex": 1}], unprivileged_groups=[{"sex": 0}])
equal = equal.fit(test, test_pred)  # expect: FAI006 "EqOddsPostprocessing"
test_equal = equal.predict(test_pred)
metric = ClassificationMetric(
    test, test_equal, privileged_groups=[{"sex": 1}], unprivileged_groups=[{"sex": 0}]
)
print(metric.average_odds_difference())
