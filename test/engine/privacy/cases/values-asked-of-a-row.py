import logging
import sqlite3
from contextlib import closing

import pandas as pd

log = logging.getLogger(__name__)


def take_in(path):
    guests = pd.read_csv(path)
    with closing(sqlite3.connect("hotel.db")) as connection:
        for _, row in guests.iterrows():
            connection.execute(  # expect: PRV004 "`email`"
                "INSERT INTO guests (name, email, room) VALUES (?, ?, ?)",
                (row.get("name"), row.get("email"), int(row.get("room") or 0)),
            )


for _, row in pd.read_csv("arrivals.csv").iterrows():
    log.info("arrived: %s", row.get("email", "nobody"))  # expect: PRV003 "`email`"
for row in pd.read_csv("departures.csv").to_dict("records"):
    log.info("left: %s", row.get("email"))  # expect: PRV003 "`email`"
