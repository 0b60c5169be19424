import os

import pandas as pd
import requests

drivers = pd.read_csv("drivers.csv", dtype=str)
depots = pd.read_csv("depots.csv")[["depot", "city"]]


def geocode(place):
    answer = requests.get(  # expect: PRV005 "home_address"
        "https://maps.googleapis.com/maps/api/geocode/json",
        params={"address": place, "key": os.environ["MAPS_KEY"]},
        timeout=10,
    )
    return answer.json()["results"][0]


def save(frame, path):
    frame.to_csv(path, index=False)  # expect: PRV004 "full_name"


drivers["home"] = drivers["home_address"].apply(geocode)
depots["place"] = depots["city"].apply(geocode)
save(drivers[["full_name", "phone"]], "drivers_out.csv")
save(depots, "depots_out.csv")
