import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.preprocessing import StandardScaler


class Job:
    def load(self):
        self.letters = pd.read_csv("letters.csv")
        self.X = self.letters[["length", "stamps"]]
        self.y = self.letters["late"]

    def divide(self):
        n = int(len(self.X) * 0.8)
        self.X_train, self.X_test = self.X[:n], self.X[n:]
        self.y_train, self.y_test = self.y[:n], self.y[n:]

    def learn(self):
        self.scaler = StandardScaler()
        train = self.scaler.fit_transform(self.X_train)
        self.model = LogisticRegression().fit(train, self.y_train)
        test = self.scaler.fit_transform(self.X_test)  # expect: LKG002
        print(f1_score(self.y_test, self.model.predict(test)))
        again = LogisticRegression().fit(self.scaler.transform(self.X_train), self.y_train)
        print(f1_score(self.y_test, again.predict(self.scaler.transform(self.X_test))))


parts = {}
rows = pd.read_csv("rows.csv")
parts["test"] = rows.sample(frac=0.25, random_state=2)
parts["train"] = rows
model = LogisticRegression().fit(parts["train"][["a", "b"]], parts["train"]["late"])  # expect: LKG004
print(f1_score(parts["test"]["late"], model.predict(parts["test"][["a", "b"]])))

job = Job()
job.load()
job.divide()
job.learn()
