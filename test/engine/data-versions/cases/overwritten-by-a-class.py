import pandas as pd


class Table:
    def __init__(self, path):
        self.path = path

    def load(self):
        self.rows = pd.read_csv("data/rows.csv")

    def clean(self):
        self.rows = self.rows.dropna()

    def save(self):
        self.rows.to_csv("data/rows.csv")  # expect: DVL007


table = Table("data/rows.csv")
table.load()
table.clean()
table.save()
