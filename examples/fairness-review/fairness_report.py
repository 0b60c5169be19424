"""The quarterly look at approvals by group.

python fairness_report.py
"""

import pandas as pd
from fairlearn.metrics import (
    MetricFrame,
    count,
    demographic_parity_difference,
    equalized_odds_difference,
    selection_rate,
    true_positive_rate,
)

decisions = pd.read_csv("data/decisions.csv")
repaid, approved = decisions["repaid"], decisions["approved"]

groups = MetricFrame(
    metrics={"people": count, "approved": selection_rate, "approved of those who repaid": true_positive_rate},
    y_true=repaid,
    y_pred=approved,
    sensitive_features=decisions[["sex", "age_band"]],
)
print(groups.by_group.round(3))

gap = demographic_parity_difference(repaid, approved, decisions["sex"])
odds = equalized_odds_difference(repaid, approved, sensitive_features=decisions["sex"])
print(f"approval gap between the sexes {gap:.3f}, at equal repayment {odds:.3f}")
