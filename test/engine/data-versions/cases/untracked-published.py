# rules: DVL001
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
import pandas as pd
from sklearn.linear_model import LinearRegression

for month in ("01", "02"):
    trips = pd.read_parquet(f"data/green_tripdata_2021-{month}.parquet")  # expect: DVL001 "NYC taxi trips can be had again"
    LinearRegression().fit(trips[["distance"]], trips["duration"])
own = pd.read_parquet("data/our_tripdata_2021-01.parquet")  # expect: DVL001 "nobody can get back the rows"
LinearRegression().fit(own[["distance"]], own["duration"])
# What was made of a published file, under its name.
cards = pd.read_csv("data/processed/creditcard.csv")  # expect: DVL001 "nobody can get back the rows"
LinearRegression().fit(cards[["amount"]], cards["fraud"])
# A common name in the folder that its publisher packs it in, and elsewhere.
seen = pd.read_csv("data/ml-20m/ratings.csv")  # expect: DVL001 "MovieLens can be had again"
LinearRegression().fit(seen[["userId"]], seen["rating"])
asked = pd.read_csv("data/own/ratings.csv")  # expect: DVL001 "nobody can get back the rows"
LinearRegression().fit(asked[["person"]], asked["rating"])
debts = pd.read_csv("data/UCI_Credit_Card.csv")  # expect: DVL001 "UCI Credit Card Default can be had again"
LinearRegression().fit(debts[["LIMIT_BAL"]], debts["BILL_AMT1"])
played = pd.read_csv("data/playground-series-s4e6/train.csv")  # expect: DVL001 "the data of a Kaggle playground can be had again"
LinearRegression().fit(played[["grade"]], played["years"])
given = pd.read_csv("data/series/train.csv")  # expect: DVL001 "nobody can get back the rows"
LinearRegression().fit(given[["grade"]], given["years"])
