# A function reads, divides with one seed and scores: called for each model, it is the same test part.
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC


def parts(seed=None):
    frame = pd.read_csv("voices.csv")
    x, y = frame.drop(columns="mood"), frame["mood"]
    return train_test_split(x, y, test_size=0.2, random_state=42)


def check(model):
    x_train, x_test, y_train, y_test = parts()
    model.fit(x_train, y_train)
    print(accuracy_score(y_test, model.predict(x_test)))  # expect: LKG013 "4 models"


for one in (LogisticRegression(), SVC(), KNeighborsClassifier(), RandomForestClassifier()):
    check(one)
