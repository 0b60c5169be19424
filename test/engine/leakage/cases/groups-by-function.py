# A function that is handed the rows of each group: of the answer that is a target encoding, of an entity its own figure.
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
homes["usual"] = homes.groupby("city")["price"].transform(lambda x: x.mean())  # expect: LKG008
homes["plot"] = homes.groupby("city")["plot"].transform(lambda x: x.fillna(x.median()))  # expect: LKG005
X = homes[["usual", "plot", "rooms"]]
y = homes["price"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
model = RandomForestRegressor().fit(X_train, y_train)
print(model.score(X_test, y_test))
