# Each object has its own figures: those of all rows only describe, those of the training rows are applied.
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
            self.means[name], self.spreads[name] = np.nanmean(values), np.nanstd(values)
        return self

    def apply(self, frame):
        made = frame.copy()
        for name in self.columns:
            made[name] = (made[name] - self.means[name]) / self.spreads[name]
        return made


NUMBERS = ["age", "mileage"]
claims = pd.read_csv("claims.csv")
print(Standard(NUMBERS).learn(claims))
X_train, X_test, y_train, y_test = train_test_split(claims[NUMBERS], claims["cost"], random_state=1)
standard = Standard(NUMBERS).learn(X_train)
model = GammaRegressor().fit(standard.apply(X_train), y_train)
print(model.score(standard.apply(X_test), y_test))
