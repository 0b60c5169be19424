import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

wells = pd.read_csv("wells.csv")
shaken = wells.copy()
shaken["depth"] = shaken["depth"] + np.random.normal(0, 1, len(shaken))
more = pd.concat([wells, shaken], ignore_index=True)  # expect: LKG003
X_train, X_test, y_train, y_test = train_test_split(more[["depth", "age"]], more["yield"], random_state=0)
print(Ridge().fit(X_train, y_train).score(X_test, y_test))
train, test = train_test_split(wells, random_state=0)
again = train.copy()
again["depth"] = again["depth"] + np.random.normal(0, 1, len(again))
train = pd.concat([train, again], ignore_index=True)
print(Ridge().fit(train[["depth", "age"]], train["yield"]).score(test[["depth", "age"]], test["yield"]))
