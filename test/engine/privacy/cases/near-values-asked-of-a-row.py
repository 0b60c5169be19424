import logging
import sqlite3
from contextlib import closing

import pandas as pd

log = logging.getLogger(__name__)


def take_in(path):
    rooms = pd.read_csv(path)
    with closing(sqlite3.connect("hotel.db")) as connection:
        for _, row in rooms.iterrows():
            connection.execute(
                "INSERT INTO rooms (name, floor) VALUES (?, ?)",
                (row.get("name"), int(row.get("floor") or 0)),
            )


def greeted(path):
    with closing(sqlite3.connect("hotel.db")) as connection:
        for _, row in pd.read_csv(path).iterrows():
            connection.execute("UPDATE stays SET greeted = 1 WHERE email = ?", (row.get("email"),))


for _, row in pd.read_csv("arrivals.csv").iterrows():
    log.info("arrived in room %s", row.get("room"))
    log.info("letters: %d", len(row.get("email")))
