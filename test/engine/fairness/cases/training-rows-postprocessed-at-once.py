from aif360.algorithms.postprocessing import EqOddsPostprocessing
from aif360.datasets import CompasDataset
from aif360.metrics import ClassificationMetric

from models import fair_model

train, test = CompasDataset().split([0.8], shuffle=True, seed=3)
test_pred = fair_model.predict(test)
post = EqOddsPostprocessing([{"race": 0}], [{"race": 1}], seed=1).fit(test, test_pred)  # expect: FAI006 "EqOddsPostprocessing"
fixed = post.predict(test_pred)
metric = ClassificationMetric(test, fixed, unprivileged_groups=[{"race": 0}], privileged_groups=[{"race": 1}])
print(metric.average_odds_difference())
