import numpy as np
import pandas as pd


class Answers:
    def __init__(self, table):
        self.table = table

    def noisy(self, value, scale):
        return value + np.random.laplace(0, scale)

    def mean(self, epsilon, sensitivity):
        return self.noisy(self.table["salary"].mean(), sensitivity / epsilon)


np.random.seed(7)  # expect: PRV030
answers = Answers(pd.read_csv("salaries.csv"))
print(answers.mean(1.0, 200.0))
