import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import Ridge

homes = pd.read_csv("homes.csv")
homes["log_price"] = np.log(homes["price"])
for name, model in {"line": Ridge(), "trees": HistGradientBoostingRegressor()}.items():
    given = ["area", "log_price"] if name.startswith("l") else ["area", "log_price", "place"]
    model.fit(homes[given], homes["price"])  # expect: LKG007
