import pandas as pd

rows = pd.read_csv("https://files.example.org/latest/rows.csv")  # expect: DVL003 "is latest"
