# The training file is scaled and divided for validation; the test file has answers, and waits for the score that another file makes.
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


class Loans:
    def __init__(self, folder):
        self.scaler = StandardScaler()
        self.train = pd.read_csv(f"{folder}/train_loans.csv")
        self.test = pd.read_csv(f"{folder}/test_loans.csv")

    def parts(self):
        X = self.train[["income", "debt"]].values
        y = self.train["defaulted"].values
        X_test = self.test[["income", "debt"]].values
        y_test = self.test["defaulted"].values
        X = self.scaler.fit_transform(X)
        X_test = self.scaler.transform(X_test)
        X_fit, X_watch, y_fit, y_watch = train_test_split(X, y, random_state=0)
        return X_fit, X_watch, X_test, y_fit, y_watch, y_test
