import lightgbm as lgb
import pandas as pd

frame = pd.read_parquet("claims.parquet")
train = lgb.Dataset(frame[["policy_number", "amount", "region"]], label=frame["fraud"])
booster = lgb.train({"objective": "binary"}, train, num_boost_round=50)  # expect: PRV001 "`policy_number`"
