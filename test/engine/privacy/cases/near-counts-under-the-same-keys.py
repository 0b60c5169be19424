import logging
from collections import Counter

import pandas as pd
import yaml

log = logging.getLogger("forms")
members = pd.read_csv("members.csv")
m = members.isna().sum()
log.info("rows without an e-mail: %d", m["email"])
n = members.nunique()
log.info("addresses: %d", n["email"])
t = members.dtypes
log.info("type: %s", t["email"])
p = members.dtypes.to_dict()
log.info("type: %s", p["email"])
q = dict(members.isnull().sum())
log.info("empty: %s", q["email"])
c = Counter()
c["email"] += 1
log.info("addresses seen: %d", c["email"])
d = {"email": 0, "ssn": 0}
for line in members.itertuples():
    d["email"] += 1
log.info("read: %d", d["email"])

form = {"email": "Your e-mail, please", "ssn": r"\d{3}-\d{2}-\d{4}"}
log.info("label %s, pattern %s", form["email"], form.get("ssn"))
details = {"email": {"dtype": "str", "nullable": True}, "ssn": ["ssn", "social"]}
log.info("columns: %s and %s", details["email"], details["ssn"])
with open("settings.yaml") as handle:
    data = yaml.safe_load(handle)
log.info("tell %s", data["email"])


def register(data, r):
    log.info("registered %s", data["email"])  # expect: PRV003 "`email`"
    log.info("number %s", r.get("ssn"))  # expect: PRV003 "`ssn`"
    payload = {"email": r["mail"], "age": 3}
    log.info("again %s", payload["email"])  # expect: PRV003 "`email`"
