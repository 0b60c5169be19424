import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

from market import open_market

prices = pd.read_csv("prices.csv")
names = open_market().reset().columns
chosen = [name for name in names if "volume" in name]
train, test = train_test_split(prices, random_state=1)
model = LinearRegression().fit(train[chosen], train["change"])
print(model.score(test[chosen], test["change"]))
