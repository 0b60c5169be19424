from aif360.datasets import CompasDataset
from aif360.metrics import ClassificationMetric
from sklearn.linear_model import LogisticRegression

ds = CompasDataset(protected_attribute_names=["race"], privileged_classes=[["Caucasian"]], features_to_drop=["sex"])
train, test = ds.split([0.7], shuffle=True)
lr = LogisticRegression(max_iter=2000).fit(train.features, train.labels.ravel())
u, p = [{"race": 0}], [{"race": 1}]
train_pred = train.copy()
train_pred.labels = lr.predict(train.features).reshape(-1, 1)
test_pred = test.copy()
test_pred.labels = lr.predict(test.features).reshape(-1, 1)
print("train", ClassificationMetric(train, train_pred, unprivileged_groups=u, privileged_groups=p).disparate_impact())
print("test", ClassificationMetric(test, test_pred, unprivileged_groups=u, privileged_groups=p).disparate_impact())
