# file: rows.csv = "Sold,age,fare\n1,2,3\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

df = pd.read_csv("rows.csv")
wanted = []
for name in df.columns:
    if name != "Sold":
        wanted.append(name)
LogisticRegression().fit(df[wanted], df["Sold"])
others = []
for name in df.columns:
    if name in ["Sold", "id"]:
        continue
    others.append(name)
LogisticRegression().fit(df[others], df["Sold"])
every = []
for name in df.columns:
    if name != "age":
        every.append(name)
LogisticRegression().fit(df[every], df["Sold"])  # expect: LKG007
