from aif360.algorithms.preprocessing import Reweighing
from aif360.datasets import BankDataset

bank = BankDataset()
names = bank.protected_attribute_names
weights = Reweighing(
    privileged_groups=[{name: 1} for name in names], unprivileged_groups=[{name: 0} for name in names]
)
