# A class that keeps what it worked out: one way it is read, the other way it is written.
import os
from pathlib import Path

import pandas as pd

FOLDER = Path("features")


class Feature:
    def __init__(self, name):
        self.train = pd.DataFrame()
        self.path = FOLDER / f"{name}_train.pkl"

    def create(self):
        if self.is_fresh():
            self._load()
            return self.train
        self.calculate()
        self._save()
        return self.train

    def is_fresh(self):
        return os.path.getmtime(self.path) > 0

    def calculate(self):
        raise NotImplementedError

    def _save(self):
        self.train.to_pickle(str(self.path))

    def _load(self):
        self.train = pd.read_pickle(str(self.path))
