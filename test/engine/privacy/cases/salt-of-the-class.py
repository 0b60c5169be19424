import hashlib
import os

import pandas as pd


class Pseudonyms:
    SALT = "panel-of-2023"

    def __init__(self):
        self.pepper = os.environ["PANEL_PEPPER"]

    def weak(self, value):
        return hashlib.sha512(f"{self.SALT}{value}".encode()).hexdigest()  # expect: PRV008 "`self.SALT`"

    def better(self, value):
        return hashlib.sha512(f"{self.pepper}{value}".encode()).hexdigest()


people = pd.read_csv("people.csv")
people["email"] = people["email"].map(Pseudonyms().weak)
