import pandas as pd

rows = pd.read_csv(r"C:\Users\anna\Desktop\rows.csv")  # expect: DVL015
