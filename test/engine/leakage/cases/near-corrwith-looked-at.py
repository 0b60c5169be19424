import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
ties = flats.drop(columns="rent").corrwith(flats["rent"]).abs()
print(ties.sort_values())
X_train, X_test, y_train, y_test = train_test_split(flats.drop(columns="rent"), flats["rent"], random_state=0)
line = LinearRegression().fit(X_train, y_train)
print(line.score(X_test, y_test))
