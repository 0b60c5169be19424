import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
X, y = flats.drop(columns=["rent"]), flats["rent"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
model = LinearRegression().fit(X_train, y_train)
flats["usual"] = model.predict(X)
away = abs(flats["rent"] - flats["usual"])
print(away.mean())  # expect: LKG004 "scored on all rows"
