import pandas as pd
from sklearn.model_selection import train_test_split


class Nearest:
    def fit(self, X, y):
        self.centres = {kind: X[y == kind].mean() for kind in set(y)}
        return self

    def predict(self, X):
        return X.apply(lambda row: min(self.centres, key=lambda kind: abs(row - self.centres[kind]).sum()), axis=1)


pebbles = pd.read_csv("pebbles.csv")
X, y = pebbles.drop(columns="beach"), pebbles["beach"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=9)
model = Nearest()
model.fit(X, y)  # expect: LKG004
print((model.predict(X_test) == y_test).mean())
