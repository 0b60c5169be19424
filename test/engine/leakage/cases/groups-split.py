import pandas as pd
from sklearn.model_selection import train_test_split

df = pd.read_csv("data.csv")
df["n"] = df.groupby("patient_id")["a"].transform("count")
train, test = train_test_split(df)  # expect: LKG011
