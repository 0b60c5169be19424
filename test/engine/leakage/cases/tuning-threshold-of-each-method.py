# Each method draws a curve of its own: the threshold is told where its own model is asked.
import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import accuracy_score, f1_score, precision_recall_curve
from sklearn.model_selection import train_test_split

beds = pd.read_csv("beds.csv")
X_train, X_test, y_train, y_test = train_test_split(beds.drop(columns="occupied"), beds["occupied"], random_state=3)


class Curves:
    def draw(self, truth, scores):
        precision, recall, thresholds = precision_recall_curve(truth, scores)
        at = np.argmax(precision + recall)
        cut = thresholds[at]
        return (scores >= cut).sum()


class Beds:
    def train(self):
        self.model = GradientBoostingClassifier(random_state=3).fit(X_train, y_train)

    def evaluate(self):
        scores = self.model.predict_proba(X_test)[:, 1]
        precision, recall, thresholds = precision_recall_curve(y_test, scores)
        f1 = 2 * precision[:-1] * recall[:-1] / (precision[:-1] + recall[:-1])
        best = np.argmax(f1)
        self.cut = thresholds[best]  # expect: LKG012 "threshold for the model"
        guess = (scores >= self.cut).astype(int)
        print(f1_score(y_test, guess), accuracy_score(y_test, guess))


beds_model = Beds()
beds_model.train()
beds_model.evaluate()
