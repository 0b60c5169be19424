import pandas as pd
from geopy.geocoders import Nominatim

locator = Nominatim(user_agent="study")
homes = pd.read_csv("participants.csv")
for address in homes["home_address"]:
    locator.geocode(address)  # expect: PRV005 "a geocoding service"
