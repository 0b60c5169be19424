import numpy as np
import pandas as pd
from sklearn.preprocessing import MinMaxScaler
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.model_selection import train_test_split

class HousePrices:
    def __init__(self, path):
        self.df = pd.read_csv(path)
        self.scaler = MinMaxScaler()

    def prepare(self):
        self.df = self.df.dropna()
        self.y = self.df["price"]
        self.X = self.df.drop("price", axis=1)
        self.X = self.scaler.fit_transform(self.X)  # expect: LKG001

    def split(self):
        self.X_train, self.X_test, self.y_train, self.y_test = train_test_split(self.X, self.y)

    def train(self):
        self.model = GradientBoostingRegressor()
        self.model.fit(self.X_train, self.y_train)

    def evaluate(self):
        return self.model.score(self.X_test, self.y_test)

hp = HousePrices("houses.csv")
hp.prepare()
hp.split()
hp.train()
print(hp.evaluate())
