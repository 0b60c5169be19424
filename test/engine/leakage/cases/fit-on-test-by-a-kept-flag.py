# An object keeps whether its rows are for training, and fits by that: right here, and not where the flag is true for both.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler


class Rows:
    def __init__(self, frame, scaler, is_training):
        self.frame = frame
        self.scaler = scaler
        self.is_training: bool = is_training
        self.prepare()

    def prepare(self):
        if self.scaler:
            if self.is_training:
                self.values = self.scaler.fit_transform(self.frame[["heat"]])
            else:
                self.values = self.scaler.transform(self.frame[["heat"]])


class Scaled:
    def __init__(self, frame, scaler, fit):
        self.fit = fit
        self.values = scaler.fit_transform(frame[["heat"]]) if self.fit else scaler.transform(frame[["heat"]])  # expect: LKG002


train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
scaler = StandardScaler()
learnt = Rows(train, scaler, True)
asked = Rows(test, scaler, False)
print(LogisticRegression().fit(learnt.values, train["y"]).score(asked.values, test["y"]))

other = StandardScaler()
learnt = Scaled(train, other, True)
asked = Scaled(test, other, True)
print(LogisticRegression().fit(learnt.values, train["y"]).score(asked.values, test["y"]))
