import logging

import pandas as pd

log = logging.getLogger(__name__)
HIDDEN = ("email", "phone_number")


def received(record):
    check(record["email"])
    log.info("got %s", {k: v for k, v in record.items() if k != "email"})
    safe = {key: value for key, value in record.items() if key not in ("email", "phone_number")}
    log.info("got %s", safe)
    log.info("got %s", dict((k, v) for k, v in record.items() if k.lower() not in HIDDEN))
    log.info("got %s", {k: v for k, v in record.items() if k in ("age", "plan") and v is not None})
    log.info("got %s", {k: v for k, v in record.items() if k not in load_hidden()})


def received_all(record):
    check(record["email"])
    log.info("got %s", {k: v for k, v in record.items() if v is not None})  # expect: PRV003 "`email`"
    log.info("got %s", {k: v for k, v in record.items() if k != "phone_number"})  # expect: PRV003 "`email`"


for row in pd.read_csv("c.csv", usecols=["customer_name", "email", "spend"]).to_dict("records"):
    print({k: v for k, v in row.items() if k not in ("customer_name", "email")})
    log.info({k: v for k, v in row.items() if k != "email"})  # expect: PRV003 "`customer_name` (named"
