import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
X_rest, X_test, y_rest, y_test = train_test_split(loans.drop(columns="late"), loans["late"], random_state=6)
X_train, X_val, y_train, y_val = train_test_split(X_rest, y_rest, random_state=6)


def curve_of(model, X, y):
    chances = model.predict_proba(X)[:, 1]
    rows = []
    for limit in np.linspace(0, 1, 101):
        _, alarms, missed, _ = confusion_matrix(y, (chances >= limit).astype(int)).ravel()
        rows.append({"limit": limit, "cost": alarms + 8 * missed})
    return pd.DataFrame(rows)


def cheapest(model, X, y):
    curve = curve_of(model, X, y)
    lowest = curve["cost"].min()
    return curve[curve["cost"] == lowest].sort_values("limit").iloc[0].to_dict()


found = []
for model in (LogisticRegression(), RandomForestClassifier(random_state=6)):
    model.fit(X_train, y_train)
    found.append(cheapest(model, X_val, y_val))
print(pd.DataFrame(found), model.score(X_test, y_test))
