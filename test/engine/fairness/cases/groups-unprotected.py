from aif360.datasets import GermanDataset
from aif360.metrics import BinaryLabelDatasetMetric
from aif360.algorithms.preprocessing import DisparateImpactRemover, Reweighing

german = GermanDataset(
    protected_attribute_names=["age"],
    privileged_classes=[lambda x: x >= 25],
    features_to_drop=["personal_status", "sex"],
)
train, test = german.split([0.7], shuffle=True)
privileged_groups = [{"sex": 1}]
unprivileged_groups = [{"sex": 0}]
metric = BinaryLabelDatasetMetric(train, unprivileged_groups=unprivileged_groups, privileged_groups=privileged_groups)  # expect: FAI008
print(metric.mean_difference())
RW = Reweighing(unprivileged_groups=unprivileged_groups, privileged_groups=privileged_groups)  # expect: FAI008
train_rw = RW.fit_transform(train)
