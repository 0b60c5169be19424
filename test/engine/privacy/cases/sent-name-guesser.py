import pandas as pd
import requests

people = pd.read_csv("attendees.csv")
for i in range(len(people)):
    requests.get("https://api.genderize.io", params={"name": people.loc[i, "first_name"]}, timeout=5)  # expect: PRV005 "`first_name`"
