from dataclasses import InitVar, dataclass

import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


@dataclass
class Parts:
    name: str
    rows: InitVar[pd.DataFrame]

    def __post_init__(self, rows):
        self.train, self.test = train_test_split(rows, random_state=0)


looms = pd.read_csv("looms.csv")
looms["speed"] = StandardScaler().fit_transform(looms[["speed"]])  # expect: LKG001
parts = Parts("looms", looms)
model = Ridge().fit(parts.train[["speed"]], parts.train["faults"])
print(model.score(parts.test[["speed"]], parts.test["faults"]))
