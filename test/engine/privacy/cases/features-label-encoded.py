import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.preprocessing import LabelEncoder

df = pd.read_csv("members.csv")
df["member_name"] = LabelEncoder().fit_transform(df["member_name"])  # expect: PRV001 "`member_name`"
RandomForestClassifier().fit(df[["age", "visits"]], df["y"])
