import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.model_selection import GroupKFold

strides = pd.read_csv("strides.csv").sort_values(["walk", "time"])
strides["force_before"] = strides.groupby("walk")["force"].shift(1)
strides["force_after"] = strides.groupby("walk")["force"].shift(-1)
strides = strides.fillna(0)
X = strides[["force", "force_before", "force_after"]]
y = strides["angle"]
for learn, held in GroupKFold(5).split(X, y, groups=strides["walk"]):
    model = LGBMRegressor().fit(X.iloc[learn], y.iloc[learn])
    print(model.score(X.iloc[held], y.iloc[held]))
