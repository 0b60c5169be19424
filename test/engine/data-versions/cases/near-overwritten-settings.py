# file: jobs/config_client.json = "{}"
import json

import pandas as pd

settings = pd.read_json("jobs/config_client.json")
settings["alpha"] = 0.5
settings.to_json("jobs/config_client.json")
with open("jobs/config_client.json") as file:
    job = json.load(file)
