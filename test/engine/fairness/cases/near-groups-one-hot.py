import pandas as pd
from aif360.datasets import BinaryLabelDataset
from aif360.metrics import BinaryLabelDatasetMetric

stays = pd.get_dummies(pd.read_csv("stays.csv"), columns=["origin"])
data = BinaryLabelDataset(
    df=stays, label_names=["survived"], protected_attribute_names=["origin_NORTH", "origin_NON-NORTH"]
)
metric = BinaryLabelDatasetMetric(
    data, privileged_groups=[{"origin_NORTH": 1}], unprivileged_groups=[{"origin_NON-NORTH": 1}]
)
print(metric.mean_difference())
