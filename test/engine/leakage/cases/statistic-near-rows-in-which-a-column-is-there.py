# In how many rows a column is above nothing is a count, whatever columns are kept by it.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

counts = pd.read_csv("reads.csv")
ill = pd.read_csv("patients.csv")["ill"]
logs = np.log2(counts + 1)
logs = logs.loc[:, (logs > 1).sum() >= 10]
print(cross_val_score(LogisticRegression(), logs, ill).mean())
common = counts.columns[(counts > 0).mean() > 0.2]
print(cross_val_score(LogisticRegression(), counts[common], ill).mean())
often = counts.to_numpy()[:, np.sum(counts.to_numpy() > 5, axis=0) > 3]
print(cross_val_score(LogisticRegression(), often, ill).mean())
