# Both functions call their rows X; what they are given is not known.
from fairlearn.metrics import MetricFrame
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score

from loans.reading import read_part

model = RandomForestClassifier(random_state=0)


def train(X, y):
    model.fit(X, y)


def compare(X, y, sex):
    frame = MetricFrame(
        metrics=accuracy_score, y_true=y, y_pred=model.predict(X), sensitive_features=sex
    )
    print(frame.by_group)


train(*read_part("2023"))
compare(*read_part("2024"))
