import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

taps = pd.read_csv("taps.csv")
flow = taps.groupby(["station", "hour"]).size().rename("n").reset_index().sort_values("hour")
flow["next"] = flow.groupby("station")["n"].shift(-1)
flow = flow.dropna()
X_train, X_test, y_train, y_test = train_test_split(flow[["n"]], flow["next"], random_state=0)  # expect: LKG009
RandomForestRegressor(random_state=0).fit(X_train, y_train).score(X_test, y_test)
