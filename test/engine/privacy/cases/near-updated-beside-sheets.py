import gspread
import pandas as pd

people = pd.read_csv("people.csv")[["name", "email", "phone"]]


def cached(cache):
    cache.update(people.to_dict())
    return cache


class Store:
    def __init__(self, seen):
        self.seen = seen

    def add(self):
        self.seen.update(people["email"])


def publish(key):
    gspread.service_account().open_by_key(key).get_worksheet(0).update(people.values.tolist())  # expect: PRV004
