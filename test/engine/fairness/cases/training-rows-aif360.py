from aif360.datasets import AdultDataset
from aif360.metrics import ClassificationMetric
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

ds = AdultDataset()
ds_train, ds_test = ds.split([0.8], shuffle=True, seed=0)
scaler = StandardScaler()
X = scaler.fit_transform(ds_train.features)
y = ds_train.labels.ravel()
model = LogisticRegression(max_iter=1000)
model.fit(X, y)

ds_train_pred = ds_train.copy()
ds_train_pred.labels = model.predict(X).reshape(-1, 1)
metric = ClassificationMetric(  # expect: FAI006
    ds_train, ds_train_pred,
    unprivileged_groups=[{"sex": 0}], privileged_groups=[{"sex": 1}],
)
print("average odds difference:", metric.average_odds_difference())
print("disparate impact:", metric.disparate_impact())
