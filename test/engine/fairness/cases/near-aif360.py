from aif360.algorithms.preprocessing import Reweighing
from aif360.datasets import AdultDataset
from aif360.metrics import ClassificationMetric
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

data = AdultDataset()
train, test = data.split([0.7], shuffle=True, seed=1)
weighted = Reweighing(unprivileged_groups=[{"sex": 0}], privileged_groups=[{"sex": 1}]).fit_transform(train)
model = LogisticRegression().fit(weighted.features, weighted.labels.ravel())
predicted = test.copy()
predicted.labels = model.predict(test.features)
print(accuracy_score(test.labels, predicted.labels))
metric = ClassificationMetric(
    test, predicted, unprivileged_groups=[{"sex": 0}], privileged_groups=[{"sex": 1}]
)
print(metric.equal_opportunity_difference())
