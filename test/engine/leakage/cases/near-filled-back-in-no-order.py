import pandas as pd
from sklearn.linear_model import Ridge

houses = pd.read_csv("houses.csv").sort_values("street")
houses["garden"] = houses["garden"].bfill()
n = int(len(houses) * 0.8)
train, test = houses[:n], houses[n:]
model = Ridge().fit(train[["garden", "rooms"]], train["price"])
print(model.score(test[["garden", "rooms"]], test["price"]))
