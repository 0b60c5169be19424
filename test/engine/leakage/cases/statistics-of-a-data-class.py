# A data class keeps the figures of its columns in dicts that each object makes for itself.
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from sklearn.linear_model import GammaRegressor
from sklearn.model_selection import train_test_split


@dataclass
class Standard:
    columns: list
    means: dict = field(default_factory=dict)
    spreads: dict = field(default_factory=dict)

    def learn(self, frame):
        for name in self.columns:
            values = frame[name].to_numpy(dtype=float)
            self.means[name], self.spreads[name] = np.nanmean(values), np.nanstd(values)  # expect: LKG005 "`nanmean`"
        return self

    def apply(self, frame):
        made = frame.copy()
        for name in self.columns:
            made[name] = (made[name] - self.means[name]) / self.spreads[name]
        return made


NUMBERS = ["age", "mileage"]
claims = pd.read_csv("claims.csv")
claims = Standard(NUMBERS).learn(claims).apply(claims)
X_train, X_test, y_train, y_test = train_test_split(claims[NUMBERS], claims["cost"], random_state=1)
model = GammaRegressor().fit(X_train, y_train)
print(model.score(X_test, y_test))
