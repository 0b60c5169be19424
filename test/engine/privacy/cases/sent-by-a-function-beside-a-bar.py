import pandas as pd
import requests
from tqdm.auto import tqdm

tqdm.pandas()
permits = pd.read_csv("permits.csv", usecols=["applicant_name", "home_address", "postcode", "issued"])


def place_of(address, postcode):
    url = "https://geocode.example.org/search"
    return requests.get(url, params={"q": f"{address}, {postcode}"}, timeout=9).json()  # expect: PRV005 "`home_address`"


places = permits.progress_apply(lambda one: place_of(one.home_address, one.postcode), axis=1)
years = permits["issued"].progress_map(lambda day: day[:4])
