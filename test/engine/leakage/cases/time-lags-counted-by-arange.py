import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

ticks = pd.read_csv("ticks.csv")
for lag in np.arange(3):
    ticks["price_" + str(lag + 1)] = ticks.groupby("share")["price"].shift(lag + 1)
ticks = ticks.dropna()
X_train, X_test, y_train, y_test = train_test_split(ticks.drop(columns="move"), ticks["move"])  # expect: LKG009
model = Ridge().fit(X_train, y_train)
print(model.score(X_test, y_test))
