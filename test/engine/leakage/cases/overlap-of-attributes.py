import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error


class Demand:
    def load(self):
        self.days = pd.read_csv('days.csv', parse_dates=['day'])
        self.cut = pd.Timestamp('2019-03-01')
        self.train = self.days[self.days.day < self.cut]
        self.valid = self.days[self.days.day >= self.cut]

    def run(self):
        line = LinearRegression()
        line.fit(self.days[['rain', 'heat']], self.days['sold'])  # expect: LKG004
        print(mean_absolute_error(self.valid['sold'], line.predict(self.valid[['rain', 'heat']])))
        right = LinearRegression().fit(self.train[['rain', 'heat']], self.train['sold'])
        print(mean_absolute_error(self.valid['sold'], right.predict(self.valid[['rain', 'heat']])))


demand = Demand()
demand.load()
demand.run()
