import pandas as pd
from aif360.datasets import BinaryLabelDataset
from aif360.metrics import BinaryLabelDatasetMetric

stays = pd.read_csv("stays.csv")
data = BinaryLabelDataset(df=stays, label_names=["survived"], protected_attribute_names=["sex", "insured"])
metric = BinaryLabelDatasetMetric(data, privileged_groups=[{"sex": 1}], unprivileged_groups=[{"insured": 0}])  # expect: FAI008
print(metric.mean_difference())
