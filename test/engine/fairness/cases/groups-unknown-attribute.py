from aif360.algorithms.preprocessing import Reweighing
from aif360.datasets import BankDataset

bank = BankDataset()
weights = Reweighing(privileged_groups=[{"sex": 1}], unprivileged_groups=[{"sex": 0}])  # expect: FAI008 "`sex`"
