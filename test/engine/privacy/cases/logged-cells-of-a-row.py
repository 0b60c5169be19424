import logging

import pandas as pd

hits = pd.read_csv("hits.csv")
visits = hits.groupby("username").agg(pages=("path", "size")).reset_index()
for user, pages in visits.loc[visits["pages"] > 900, ["username", "pages"]].itertuples(index=False):
    logging.warning("%s looked at many pages", user)  # expect: PRV003 "`username`"
    logging.info("%d pages", pages)
