import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor

past = pd.read_csv("past.csv")
coming = pd.read_csv("test.csv")
for share in [0.05, 0.5, 0.95]:
    model = GradientBoostingRegressor(loss="quantile", alpha=share)
    model.fit(past[["day", "area"]], past["cases"])
    print(share, model.score(past[["day", "area"]], past["cases"]))  # expect: LKG014
    coming[f"cases_{share}"] = model.predict(coming[["day", "area"]])
