import pandas as pd
from aif360.datasets import BinaryLabelDataset
from aif360.metrics import BinaryLabelDatasetMetric, ClassificationMetric
from aif360.algorithms.preprocessing import Reweighing
from sklearn.linear_model import LogisticRegression

df = pd.read_csv("credit_scored.csv")
ds = BinaryLabelDataset(df=df, label_names=["approved"], protected_attribute_names=["sex"], favorable_label=1, unfavorable_label=0)
train, test = ds.split([0.7], shuffle=True, seed=1)
priv = [{"sex": 1}]
unpriv = [{"sex": 1}]
m = BinaryLabelDatasetMetric(train, unprivileged_groups=unpriv, privileged_groups=priv)  # expect: FAI008
print("mean difference", m.mean_difference())
rw = Reweighing(unprivileged_groups=[{"sex": 0}], privileged_groups=priv)
train_t = rw.fit_transform(train)
lr = LogisticRegression(max_iter=500).fit(train_t.features, train_t.labels.ravel(), sample_weight=train_t.instance_weights)
test_pred = test.copy()
test_pred.labels = lr.predict(test.features).reshape(-1, 1)
cm = ClassificationMetric(test, test_pred, unprivileged_groups=[{"sex": 0}], privileged_groups=[{"sex": 1}])
print(cm.equal_opportunity_difference(), cm.disparate_impact())
