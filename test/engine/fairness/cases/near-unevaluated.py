import pandas as pd
from sklearn.cluster import KMeans

df = pd.read_csv("customers.csv")
df["segment"] = KMeans(5).fit_predict(df[["age", "income"]])
print(df.groupby("segment")["income"].mean())
