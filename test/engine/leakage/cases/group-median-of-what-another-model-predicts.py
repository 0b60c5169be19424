# A second model predicts each feature from the others; the one that is cross-validated predicts something else.
import pandas as pd
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.model_selection import cross_val_score

guests = pd.read_csv("guests.csv")
guests["income"] = guests.groupby("city")["income"].transform(lambda own: own.fillna(own.median()))  # expect: LKG005 "income"
X = guests[["income", "nights", "visits"]]
y = guests["returned"]


def overlap_of(table):
    for name in table.columns:
        others = table.drop(columns=[name])
        fitted = LinearRegression().fit(others, table[name])
        print(name, 1 / (1 - fitted.score(others, table[name])))


overlap_of(X)
print(cross_val_score(LogisticRegression(), X, y, cv=5).mean())
