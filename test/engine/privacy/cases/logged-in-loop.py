import logging

import pandas as pd

logger = logging.getLogger(__name__)
claims = pd.read_csv("claims.csv")
for _, row in claims.iterrows():
    logger.info("processing %s", row["email"])  # expect: PRV003 "goes into the log"
