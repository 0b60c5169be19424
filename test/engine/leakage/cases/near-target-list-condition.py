import pandas as pd
from sklearn.svm import SVC
from sklearn.model_selection import train_test_split

df = pd.read_csv("flowers.csv")
numbers = [c for c in df.columns if df[c].dtype != "object"]
other = pd.read_csv("new.csv")
names = other.columns.tolist()
names.remove("id")
model = SVC().fit(df[numbers], df["kind"])
again = SVC().fit(df[names], df["kind"])
