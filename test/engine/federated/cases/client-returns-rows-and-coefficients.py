# The rows themselves go to the server beside the coefficients.
import numpy as np
from flwr.client import NumPyClient


class Turbine(NumPyClient):
    def __init__(self, number):
        held = np.load(f"turbines/{number}.npz")
        self.speeds, self.powers = held["speeds"], held["powers"]

    def fit(self, parameters, config):
        weights = np.linalg.lstsq(self.speeds, self.powers, rcond=None)[0]
        return [weights, self.speeds], len(self.powers), {}  # expect: FED003
