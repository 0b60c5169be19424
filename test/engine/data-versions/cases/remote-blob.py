import pandas as pd

rows = pd.read_csv("https://github.com/owner/sets/blob/main/rows.csv?raw=true")  # expect: DVL003 "the branch `main`"
