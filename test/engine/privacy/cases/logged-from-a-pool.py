# The tables come from workers, one for each month.
import logging
from concurrent.futures import ThreadPoolExecutor, as_completed
from multiprocessing import Pool

import pandas as pd

log = logging.getLogger("stays")
QUERY = "select patient_id, first_name, last_name, ward, days from stays where month = ?"


def fetch(month):
    return pd.read_sql(QUERY, "postgresql:///clinic", params=[month])


def count(month):
    return len(fetch(month))


def check(stays):
    odd = stays[stays["days"] < 0]
    if len(odd) > 0:
        log.warning("below zero: %s", odd.to_dict("records"))  # expect: PRV003


with ThreadPoolExecutor(4) as pool:
    check(pd.concat(list(pool.map(fetch, ["2024-01", "2024-02"]))))
    for done in as_completed([pool.submit(fetch, month) for month in ("2024-03", "2024-04")]):
        log.info("%s", done.result()[["last_name", "ward"]])  # expect: PRV003
with Pool(2) as pool:
    log.info("%s", pool.map(count, ["2024-01", "2024-02"]))
    log.info("%s", pool.apply_async(fetch, ("2024-05",)).get()["days"].mean())
