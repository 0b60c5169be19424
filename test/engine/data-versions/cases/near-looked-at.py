# file: notes.csv = "a\n1\n"
import pandas as pd

print(pd.read_csv("notes.csv").describe())
