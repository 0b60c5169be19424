import pandas as pd

rows = pd.read_csv("/home/anna/Downloads/rows.csv")  # expect: DVL015 "outside the project"
