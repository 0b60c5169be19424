from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

from warehouse import load_flats

flats = load_flats("berlin")
print(flats.head())
flats["area"] = flats["area"].fillna(flats["area"].mean())  # expect: LKG005 "`area`"
X_train, X_test, y_train, y_test = train_test_split(flats.drop("rent", axis=1), flats["rent"], random_state=0)
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
