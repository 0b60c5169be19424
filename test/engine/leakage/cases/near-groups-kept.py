import pandas as pd
from sklearn.model_selection import GroupShuffleSplit

df = pd.read_csv("data.csv")
df["n"] = df.groupby("patient_id")["a"].transform("count")
train, test = next(GroupShuffleSplit(1).split(df, groups=df["patient_id"]))
