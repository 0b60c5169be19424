# Columns that their correlation with the answer chose, kept in a set.
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
strength = homes.corr()["price"].abs()  # expect: LKG005
chosen = {name for name in homes.columns if strength[name] > 0.3}
chosen.discard("price")
X, y = homes[list(chosen)], homes["price"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2)
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
