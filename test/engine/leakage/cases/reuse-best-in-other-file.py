# file: bench.py = "from sklearn.linear_model import LogisticRegression\nfrom sklearn.svm import SVC\nfrom sklearn.tree import DecisionTreeClassifier\nfrom sklearn.metrics import accuracy_score\nclass Bench:\n    def __init__(self):\n        self.kinds = {'linear': LogisticRegression(), 'vector': SVC(), 'tree': DecisionTreeClassifier()}\n    def learn(self, X, y):\n        for kind in self.kinds.values():\n            kind.fit(X, y)\n    def shares(self, X, y):\n        return {name: accuracy_score(y, kind.predict(X)) for name, kind in self.kinds.items()}\n    def best(self, shares):\n        return max(shares, key=shares.get)\n"
import pandas as pd
from bench import Bench
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
bench = Bench()
bench.learn(A, a)
shares = bench.shares(B, b)  # expect: LKG013 "3 models"
print(bench.best(shares))
