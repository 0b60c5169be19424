import csv

from crm.store import Store

FIELDS = ("number", "first_name", "last_name", "phone_number")


def download(store=None, fields=None):
    chosen = tuple(fields or FIELDS)
    rows = (store or Store()).fetch(columns=chosen)
    with open("leads.csv", "w") as out:
        writer = csv.DictWriter(out, fieldnames=chosen)
        writer.writeheader()
        writer.writerows(rows)  # expect: PRV004 "`first_name`"


def download_pseudonyms(store):
    rows = store.fetch_masked(columns=FIELDS)
    with open("leads_masked.csv", "w") as out:
        csv.DictWriter(out, fieldnames=FIELDS).writerows(rows)


def download_stock(store):
    rows = store.fetch_stock()
    with open("stock.csv", "w") as out:
        csv.DictWriter(out, fieldnames=["item", "name", "price"]).writerows(rows)
