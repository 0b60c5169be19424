import numpy as np
import pandas as pd
import lightgbm as lgb
from sklearn.model_selection import train_test_split

df = pd.read_csv("sales.csv")
agg = df.groupby(["shop"], as_index=False)["revenue"].agg(["mean", "std"]).reset_index()  # expect: LKG008
agg.columns = ["shop", "shop_mean", "shop_std"]
df = df.merge(agg, on="shop", how="left")
X = df.drop(["revenue"], axis=1)
y = df["revenue"]
X_train, X_valid, y_train, y_valid = train_test_split(X, y, test_size=0.2)
d = lgb.Dataset(X_train, y_train)
model = lgb.train({"objective": "regression"}, d, 100)
print(((model.predict(X_valid) - y_valid) ** 2).mean())
