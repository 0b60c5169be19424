# file: taps.csv = "card_number,station,hour\n1,a,2\n"
import pandas as pd
from sklearn.ensemble import RandomForestRegressor

taps = pd.read_csv("taps.csv")
flow = taps.groupby(["station", "hour"]).size().rename("n").reset_index()
RandomForestRegressor(random_state=0).fit(flow[["n"]], flow["n"])
