import pandas as pd

games = pd.read_csv("games.csv")
medals = games[["Name", "Sex", "Age", "Nationality", "Team", "Sport", "Medal"]]
medals.to_csv("medals.csv", index=False)

names = pd.read_csv("first_names.csv")[["Name", "Gender", "Year", "Count"]]
names.to_csv("names_by_year.csv", index=False)
