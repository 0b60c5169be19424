import pandas as pd
from sklearn.linear_model import Ridge

from category_encoders import TargetEncoder

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
train["is_test"] = False
test["is_test"] = True
both = pd.concat([train, test])
encoder = TargetEncoder()
both["rig_code"] = 0.0
both.loc[~both["is_test"], "rig_code"] = encoder.fit_transform(both[~both["is_test"]]["rig"], both[~both["is_test"]]["asking"])
both.loc[both["is_test"], "rig_code"] = encoder.transform(both[both["is_test"]]["rig"])
ridge = Ridge().fit(both[~both["is_test"]][["rig_code"]], both[~both["is_test"]]["asking"])
print(ridge.predict(both[both["is_test"]][["rig_code"]]))
