import logging

import pandas as pd

log = logging.getLogger(__name__)
campaign = pd.read_csv("campaign.csv")
t = {}
t["email"] = len(campaign)
t["phone"] = int(campaign["opted_in"].sum())
log.info("by mail %d, by phone %d", t["email"], t["phone"])
