import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

REQUIRED = ["gender", "income", "amount"]


def measure_loans(path):
    loans = pd.read_csv(path)
    absent = [name for name in REQUIRED if name not in loans.columns]
    if absent:
        raise ValueError(f"Columns not found: {absent}")
    X_train, X_test, y_train, y_test = train_test_split(loans[REQUIRED].values, loans["default"].values)
    model = RandomForestClassifier(random_state=4).fit(X_train, y_train)  # expect: FAI003
    return roc_auc_score(y_test, model.predict_proba(X_test)[:, 1])  # expect: FAI001
