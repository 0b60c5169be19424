import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score


def fit(X, y):
    model = LogisticRegression()
    model.fit(X, y)
    print(accuracy_score(y, model.predict(X)))  # expect: LKG014
    return model


loans = pd.read_csv("loans.csv")
scorer = fit(loans.drop(columns="paid"), loans["paid"])
