# file: loans.csv = "gender,income,amount,default\nf,20,5,0\n"
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split


def load(place):
    loans = pd.read_csv(place)
    return loans.drop(columns=["default"]).values, loans["default"].values


def measure_loans(settings, dataset_path=None):
    if dataset_path is None:
        dataset_path = "loans.csv"
    X, y = load(dataset_path)
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
    model = RandomForestClassifier(random_state=4).fit(X_train, y_train)  # expect: FAI003
    return roc_auc_score(y_test, model.predict_proba(X_test)[:, 1])  # expect: FAI001
