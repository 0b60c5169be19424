from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import StandardScaler

from warehouse import load_flats

train, test = load_flats("train"), load_flats("test")
print(train.head(), test.head())
scaler = StandardScaler().fit(train[["area", "floor"]])
model = LinearRegression().fit(scaler.transform(train[["area", "floor"]]), train["rent"])
print(model.score(scaler.transform(test[["area", "floor"]]), test["rent"]))
