import googlemaps
import pandas as pd

maps = googlemaps.Client(key="k")
members = pd.read_csv("members.csv")[["member_id", "first_name", "last_name", "address", "town"]]


def way(client, address, town):
    return client.directions(origin=f"{address}, {town}", destination="the hall")  # expect: PRV005 "`address`"


for row in members.itertuples():
    way(maps, row.address, row.town)
halls = pd.read_csv("halls.csv")[["hall", "seats"]]
for row in halls.itertuples():
    maps.distance_matrix([row.hall], ["the station"])
