import math

import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

prices = pd.read_csv("wheat.csv")
horizon = int(math.ceil(0.02 * len(prices)))
prices["later"] = prices["close"].shift(-horizon)
prices = prices.dropna()
X = prices[["open", "close", "volume"]].to_numpy()
y = prices["later"].to_numpy()
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2)  # expect: LKG009
model = RandomForestRegressor(random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test))
