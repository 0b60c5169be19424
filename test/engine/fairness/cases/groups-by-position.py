import pandas as pd
from aif360.algorithms.preprocessing import Reweighing
from aif360.datasets import StandardDataset
from aif360.metrics import BinaryLabelDatasetMetric

bank = pd.read_csv("bank.csv")
data = StandardDataset(
    bank,
    label_name="y",
    favorable_classes=[1],
    protected_attribute_names=["age", "marital"],
    privileged_classes=[lambda age: age >= 25, [1]],
)
BinaryLabelDatasetMetric(data, [{"age": 1}], [{"age": 1}, {"marital": 1}])  # expect: FAI008 "the same group"
Reweighing([{"gender": 0}], [{"gender": 1}])  # expect: FAI008 "`gender`"
BinaryLabelDatasetMetric(data, [{"age": 0}], [{"age": 1}])
