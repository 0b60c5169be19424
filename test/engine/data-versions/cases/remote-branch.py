import pandas as pd

rows = pd.read_csv("https://raw.githubusercontent.com/owner/sets/master/rows.csv")  # expect: DVL003 "the branch `master`"
