# What one town says of another: its rows are others, by whatever name a dict holds them.
import pandas as pd
from sklearn.linear_model import LinearRegression

flats = pd.read_csv("flats.csv")
towns = {town: rows for town, rows in flats.groupby("town")}
here, there = towns["Bergen"], towns["Oslo"]
model = LinearRegression().fit(here[["area"]], here["price"])
print(model.score(there[["area"]], there["price"]))
years = dict(list(flats.groupby("year")))
early, late = years[2019], years[2020]
second = LinearRegression().fit(early[["area"]], early["price"])
print(second.score(late[["area"]], late["price"]))
