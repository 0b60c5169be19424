import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.model_selection import GroupKFold

strides = pd.read_csv("strides.csv").sort_values(["walk", "time"])
strides["angle_before"] = strides.groupby("walk")["angle"].shift(1)
strides["angle_after"] = strides.groupby("walk")["angle"].shift(-1)  # expect: LKG010 "`angle_after`"
strides = strides.fillna(0)
X = strides[["force", "angle_before", "angle_after"]]
y = strides["angle"]
for learn, held in GroupKFold(5).split(X, y, groups=strides["walk"]):
    model = LGBMRegressor().fit(X.iloc[learn], y.iloc[learn])
    print(model.score(X.iloc[held], y.iloc[held]))
