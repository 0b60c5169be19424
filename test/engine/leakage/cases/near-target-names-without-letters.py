import pandas as pd
from lightgbm import LGBMRegressor

FEATURES = ["????", "?????", "lag"]
TARGET = "?????"
days = pd.read_csv("days.csv")
model = LGBMRegressor().fit(days[FEATURES], days[TARGET])
