import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("data.csv")
class Trainer:
    def __init__(self, frame):
        self.frame = frame
        self.scaler = StandardScaler()

    def prepare(self):
        self.X = self.scaler.fit_transform(self.frame.drop(columns=["y"]))  # expect: LKG001
        self.y = self.frame["y"]

    def run(self):
        X_train, X_test, y_train, y_test = train_test_split(self.X, self.y)
        model = LogisticRegression().fit(X_train, y_train)
        return model.score(X_test, y_test)


trainer = Trainer(df)
trainer.prepare()
print(trainer.run())
