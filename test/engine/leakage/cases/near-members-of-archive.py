from zipfile import ZipFile

import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split


def member(archive, name):
    with archive.open(name) as stream:
        return pd.read_csv(stream)


with ZipFile("loans.zip") as archive:
    loans = member(archive, "loans.csv")
    visits = member(archive, "visits.csv")
usual = visits.groupby("client").agg(length=("minutes", "mean")).reset_index()
loans = loans.merge(usual, on="client", how="left")
train, test = train_test_split(loans)
model = RandomForestClassifier().fit(train.drop(columns="paid"), train["paid"])
print(model.score(test.drop(columns="paid"), test["paid"]))
