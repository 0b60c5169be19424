import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

frames = {}
for name in ["north", "south"]:
    frames[name] = pd.read_csv(name + ".csv")
results = {}
for name, df in frames.items():
    X = df.drop(columns="target")
    y = df["target"]
    Xs = StandardScaler().fit_transform(X)  # expect: LKG001
    a, b, c, d = train_test_split(Xs, y, test_size=0.3)
    r = Ridge().fit(a, c)
    results[name] = r.score(b, d)
