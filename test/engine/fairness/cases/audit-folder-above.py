# file: offers.csv = "sex,points,accepted\nf,20,1\n"
from pathlib import Path

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

HERE = Path(__file__).resolve().parents[0]


def find(names):
    for name in names:
        place = HERE / name
        if place.exists():
            return place
    raise FileNotFoundError(names)


students = pd.read_csv(find(["offers.csv"]))
X = students.drop(columns=["accepted"])
X_train, X_test, y_train, y_test = train_test_split(X, students["accepted"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001 "header of offers.csv"
