import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

readings = pd.read_csv("readings.csv")
names = ["volts", "amps"]
readings[names] = StandardScaler().fit_transform(readings[names])  # expect: LKG001
first, second = train_test_split(readings, random_state=0)
first.to_parquet("part-a.parquet")
second.to_parquet("part-b.parquet")

a = pd.read_parquet("part-a.parquet")
b = pd.read_parquet("part-b.parquet")
model = LogisticRegression().fit(a[names], a["faulty"])
print(model.score(b[names], b["faulty"]))
