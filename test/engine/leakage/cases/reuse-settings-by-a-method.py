# A method makes and scores a model of what a loop gives it.
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split


class Search:
    def __init__(self, frame):
        x, y = frame.drop(columns="price"), frame["price"]
        self.x_train, self.x_test, self.y_train, self.y_test = train_test_split(x, y, random_state=0)

    def error_of(self, trees, depth):
        model = RandomForestRegressor(n_estimators=trees, max_depth=depth)
        model.fit(self.x_train, self.y_train)
        return mean_squared_error(self.y_test, model.predict(self.x_test))  # expect: LKG013

    def run(self, population):
        errors = []
        for trees, depth in population:
            errors.append(self.error_of(trees, depth))
        order = np.argsort(errors)
        return [population[i] for i in order[:3]]


print(Search(pd.read_csv("flats.csv")).run(list(zip(np.random.randint(10, 300, 9), np.random.randint(2, 20, 9)))))
