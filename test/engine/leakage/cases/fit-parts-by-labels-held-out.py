import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import StandardScaler

homes = pd.read_csv("homes.csv")
price = homes["price"]
rooms = pd.DataFrame(StandardScaler().fit_transform(homes.drop(columns="price")))  # expect: LKG001
held = np.random.choice(rooms.index, size=100, replace=False)
is_held = rooms.index.isin(held)
model = LinearRegression().fit(rooms[~is_held], price[~price.index.isin(held)])
print(model.score(rooms[rooms.index.isin(held)], price.loc[held]))
