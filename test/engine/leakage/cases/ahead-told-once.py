import pandas as pd
from sklearn.linear_model import Ridge

tide = pd.read_csv("tide.csv").sort_values("date")
tide["in_six"] = tide["level"].shift(-6)
tide["wind"] = tide["wind"].bfill()  # expect: LKG010 "`wind`"
tide["lag_wind"] = tide["wind"].shift(1)
tide = tide.dropna()
columns = ["lag_wind", "wind"]
train, test = tide.iloc[:-500], tide.iloc[-500:]
model = Ridge().fit(train[columns], train["in_six"])
print(model.score(test[columns], test["in_six"]))
