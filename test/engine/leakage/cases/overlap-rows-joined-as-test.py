import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

prices = pd.read_csv("prices.csv")
train, late = train_test_split(prices, shuffle=False)
test = pd.concat([train, late])
model = Ridge().fit(train[["open", "volume"]], train["close"])
print(mean_absolute_error(test["close"], model.predict(test[["open", "volume"]])))  # expect: LKG004
