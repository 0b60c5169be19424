from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


@dataclass
class Parts:
    X_train: np.ndarray
    X_test: np.ndarray
    y_train: np.ndarray
    y_test: np.ndarray


class Pair(NamedTuple):
    X: np.ndarray
    y: np.ndarray


mills = pd.read_csv("mills.csv")
X, y = mills[["age", "load"]].to_numpy(), mills["wear"].to_numpy()
parts = Parts(*train_test_split(X, y, random_state=0))
scaler = StandardScaler()
A = scaler.fit_transform(parts.X_train)
B = scaler.fit_transform(parts.X_test)  # expect: LKG002
print(Ridge().fit(A, parts.y_train).score(B, parts.y_test))
test = Pair(y=parts.y_test, X=parts.X_test)
own = StandardScaler()
C = own.fit_transform(parts.X_train)
D = own.transform(test.X)
print(Ridge().fit(C, parts.y_train).score(D, test.y))
