import logging

import neptune
import pandas as pd

logger = logging.getLogger(__name__)
trips = pd.read_parquet("trips.parquet", columns=["driver_name", "driver_phone", "harsh", "km"])
per_driver = trips.groupby("driver_name", as_index=False).agg({"harsh": "sum", "km": "sum", "driver_phone": "first"})
per_driver["rate"] = per_driver.harsh / per_driver.km
worst = per_driver.nlargest(10, "rate")
logger.info("worst drivers:\n%s", worst.to_string())  # expect: PRV003 "driver_name"
run = neptune.init_run(project="fleet/safety")
run["worst"].upload(neptune.types.File.as_html(worst))  # expect: PRV006 "driver_name"
run["mean_rate"] = per_driver["rate"].mean()
