# Which file it is only the settings know: the folder of the code is no data.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: settings.json = "{}"
import json
import os
from pathlib import Path

import pandas as pd
from sklearn.linear_model import LogisticRegression

HERE = Path(__file__).resolve().parent
SETTINGS = json.loads((HERE / "settings.json").read_text())

people = pd.read_csv(HERE / os.environ["PEOPLE"])
leads = pd.read_json(HERE / SETTINGS["leads"], lines=True)
rows = people.merge(leads, on="lead")
model = LogisticRegression().fit(rows[["visits"]], rows["bought"])
