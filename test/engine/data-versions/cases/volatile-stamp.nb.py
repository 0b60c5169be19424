# %%
from datetime import datetime

import pandas as pd

stamp = datetime.now().strftime("%Y%m%d")

# %%
snapshot = pd.read_parquet(f"snapshots/{stamp}.parquet")  # expect: DVL014 "time of the run"
