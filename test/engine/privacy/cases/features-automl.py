import pandas as pd
from autogluon.tabular import TabularPredictor

train = pd.read_csv("train.csv")[["customer_id", "age", "churn"]]
TabularPredictor(label="churn").fit(train)  # expect: PRV001 "`customer_id`"
