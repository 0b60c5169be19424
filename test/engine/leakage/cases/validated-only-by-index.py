import lightgbm as lgb
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split

clicks = pd.read_csv("train.csv")
answered = len(clicks)
clicks = pd.concat([clicks, pd.read_csv("test.csv")])
hours = clicks.groupby(["app", "channel"])["hour"].mean().reset_index()  # expect: LKG015
clicks = clicks.merge(hours, on=["app", "channel"], how="left")
chosen, kept = train_test_split(np.arange(answered), test_size=0.1)
train, valid = clicks.iloc[chosen], clicks.iloc[kept]
test = clicks.iloc[answered:].drop("bought", axis=1)
model = lgb.train(
    {},
    lgb.Dataset(train.drop("bought", axis=1), train["bought"]),
    valid_sets=[lgb.Dataset(valid.drop("bought", axis=1), valid["bought"])],
)
pd.DataFrame({"bought": model.predict(test)}).to_csv("answers.csv")
