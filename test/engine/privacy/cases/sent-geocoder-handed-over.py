from functools import partial

import pandas as pd
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim

members = pd.read_csv("members.csv")
geocoder = Nominatim(user_agent="club")
members["place"] = members["home_address"].apply(geocoder.geocode)  # expect: PRV005 "`home_address`"
slowly = RateLimiter(geocoder.geocode, min_delay_seconds=1)
members["again"] = members["home_address"].map(slowly)  # expect: PRV005 "`home_address`"
members["third"] = members["home_address"].map(partial(geocoder.geocode, timeout=9))  # expect: PRV005
members["town_place"] = members["town"].map(geocoder.geocode)
