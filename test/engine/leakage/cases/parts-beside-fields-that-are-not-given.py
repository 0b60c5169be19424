from dataclasses import dataclass, field
from typing import ClassVar

import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


@dataclass
class Parts:
    made: ClassVar[int] = 0
    notes: list = field(default_factory=list, init=False)
    train: pd.DataFrame
    test: pd.DataFrame


looms = pd.read_csv("looms.csv")
# The first two of the fields are no arguments, so the training part is in the third.
parts = Parts(*train_test_split(looms, random_state=0))
scaler = StandardScaler()
A = scaler.fit_transform(parts.train[["speed"]])
B = scaler.fit_transform(parts.test[["speed"]])  # expect: LKG002
print(Ridge().fit(A, parts.train["faults"]).score(B, parts.test["faults"]))
