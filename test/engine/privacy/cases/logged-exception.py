import logging

import pandas as pd

log = logging.getLogger("etl")
for row in pd.read_csv("people.csv").to_dict("records"):
    try:
        float(row["amount"])
    except ValueError:
        log.exception("bad row for %s <%s>", row["full_name"], row["email"])  # expect: PRV003 "`full_name`"
