import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.preprocessing import StandardScaler
from sklearn.metrics import silhouette_score

df = pd.read_csv("mall.csv")
X = StandardScaler().fit_transform(df[["income", "score"]])
for k in range(2, 8):
    km = KMeans(k).fit(X)
    print(k, silhouette_score(X, km.labels_))
df["cluster"] = KMeans(5).fit_predict(X)
print(df.groupby("cluster").mean())
