import pandas as pd
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier


def train(path):
    rows = pd.read_csv(path)
    X = rows[["age", "sex", "prior_arrests"]]
    y = rows["recidivism"]
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
    model = XGBClassifier()
    model.fit(X_train, y_train)  # expect: FAI003
    return f1_score(y_test, model.predict(X_test))  # expect: FAI001 "a decision of justice"


print(train("defendants.csv"))
