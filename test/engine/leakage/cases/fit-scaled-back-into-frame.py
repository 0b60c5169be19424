import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.cluster import KMeans
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("cust.csv")
cols = ["a", "b", "c"]
ss = StandardScaler()
df[cols] = ss.fit_transform(df[cols])  # expect: LKG001
df["cl"] = KMeans(n_clusters=4).fit_predict(df[cols])  # expect: LKG001
train, test = train_test_split(df, test_size=0.25)
feats = cols + ["cl"]
lr = LogisticRegression().fit(train[feats], train["bought"])
print(lr.score(test[feats], test["bought"]))
