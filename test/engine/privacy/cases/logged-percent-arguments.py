import logging
import pandas as pd

logger = logging.getLogger(__name__)
orders = pd.read_csv("orders.csv")
for _, o in orders.iterrows():
    try:
        ship(o)
    except ValueError:
        logger.error("could not ship to %s, %s (%s)", o["customer_name"], o["shipping_address"], o["email"])  # expect: PRV003
