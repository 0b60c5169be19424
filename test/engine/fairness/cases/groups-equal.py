from aif360.datasets import CompasDataset
from aif360.metrics import BinaryLabelDatasetMetric

men = [{"sex": 1}]
metric = BinaryLabelDatasetMetric(CompasDataset(), privileged_groups=men, unprivileged_groups=men)  # expect: FAI008 "same group"
