from datetime import datetime

import pandas as pd

stamp = datetime.now().strftime("%Y%m%d")
rows = pd.DataFrame({"a": [1, 2]})
rows.to_parquet(f"snapshots/{stamp}.parquet")
again = pd.read_parquet(f"snapshots/{stamp}.parquet")
stamp = "20260301"
kept = pd.read_parquet(f"snapshots/{stamp}.parquet")
