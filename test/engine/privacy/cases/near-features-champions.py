import pandas as pd
from sklearn.ensemble import RandomForestClassifier

titles = pd.read_csv("movie_titles.csv", names=["movie_id", "year", "name"])
ratings = pd.read_csv("ratings.csv", names=["cust_id", "movie_id", "stars"])
both = ratings.merge(titles, on="movie_id")
both[["name", "stars"]].to_csv("stars.csv")
players = pd.read_csv("participants.csv")
RandomForestClassifier().fit(players[["name", "kills"]], players["win"])
