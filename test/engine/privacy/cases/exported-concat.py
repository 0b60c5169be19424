import glob

import pandas as pd

frames = [pd.read_csv(path) for path in glob.glob("branches/*.csv")]
everyone = pd.concat(frames, ignore_index=True)
everyone[["first_name", "last_name", "account_number"]].to_parquet("everyone.parquet")  # expect: PRV004 "`first_name`"
