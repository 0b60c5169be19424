import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split


class Scorer:
    def __init__(self, path):
        self.rows = pd.read_csv(path)
        self.model = LogisticRegression()

    def run(self):
        X = self.rows[["sex", "income"]]
        X_train, X_test, y_train, y_test = train_test_split(X, self.rows["default"], random_state=0)
        self.model.fit(X_train, y_train)  # expect: FAI003
        return accuracy_score(y_test, self.model.predict(X_test))  # expect: FAI001


print(Scorer("loan_data.csv").run())
