import numpy as np
import pandas as pd
from sklearn.preprocessing import scale
from sklearn.linear_model import RidgeCV
from sklearn.model_selection import cross_validate

df = pd.read_csv("prostate.csv")
X = scale(df.drop("lpsa", axis=1))  # expect: LKG006
res = cross_validate(RidgeCV(), X, df["lpsa"], cv=10)
print(res["test_score"].mean())
