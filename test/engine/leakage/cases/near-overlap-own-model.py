import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


class Scaled:
    def __init__(self):
        self.scaler = StandardScaler()
        self.model = LogisticRegression()

    def fit(self, X, y):
        self.model.fit(self.scaler.fit_transform(X), y)
        return self

    def predict(self, X):
        return self.model.predict(self.scaler.transform(X))


pebbles = pd.read_csv("pebbles.csv")
X, y = pebbles.drop(columns="beach"), pebbles["beach"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=9)
model = Scaled().fit(X_train, y_train)
print((model.predict(X_test) == y_test).mean())
