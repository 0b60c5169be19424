import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

flats = pd.read_csv("flats.csv")
X_train, X_test, y_train, y_test = train_test_split(flats.drop(columns=["rent"]), flats["rent"], random_state=0)
scaler = MinMaxScaler().set_output(transform="pandas")
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
model = LinearRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
middles = X_test.groupby(pd.cut(X_test["area"], bins=10))["area"].agg(["mean", "count"])
for middle in middles["mean"]:
    X_test["area"] = middle
    print(middle, model.predict(X_test).mean())
