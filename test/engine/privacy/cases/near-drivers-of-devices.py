import logging

import pandas as pd

logger = logging.getLogger(__name__)
drivers = pd.read_csv("installed.csv")[["driver_name", "version", "vendor", "vendor_phone"]]
logger.info("old drivers:\n%s", drivers.head().to_string())
commits = pd.read_csv("commits.csv")[["sha", "author_name", "files_changed"]]
logger.info("commits:\n%s", commits.head().to_string())
