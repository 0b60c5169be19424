import pandas as pd

rows = pd.read_clipboard()  # expect: DVL014
