import pandas as pd
from datasets import load_dataset

files = []
files.append(files)
texts = load_dataset("csv", data_files=files)
members = pd.read_csv("members.csv")
members[["email", "paid"]].to_csv("paid.csv")  # expect: PRV004
