import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder

df = pd.read_csv("alloys.csv")
df["spread"] = np.max([df["al"], df["ga"]], axis=0) - np.min([df["al"], df["ga"]], axis=0)
df["weight"] = np.sum(df[name] * mass for name, mass in [("al", 27), ("ga", 70)])
codes = LabelEncoder().fit_transform(df["lattice"])
df["lattice"] = codes / np.max(codes)
df["age_band"] = pd.cut(df["age"], 5)
X = df[["spread", "weight", "lattice"]]
X_train, X_test, y_train, y_test = train_test_split(X, df["stable"], stratify=df["age_band"])
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))
