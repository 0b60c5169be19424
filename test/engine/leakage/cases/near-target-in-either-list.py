import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import Ridge

cases = pd.read_csv("cases.csv")
numbers = ["lag", "mean_of_week", "people"]
for name, model in {"line": Ridge(), "trees": HistGradientBoostingRegressor()}.items():
    given = [*numbers, "place"] if name.startswith("l") else numbers
    model.fit(cases[given], cases["new"])
