import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

rows = pd.read_csv("rows.csv")
X_train, X_test, y_train, y_test = train_test_split(rows.drop(columns="y").values, rows["y"])
scaler = MinMaxScaler()
for i in range(X_train.shape[1]):
    X_train[:, [i]] = scaler.fit_transform(X_train[:, [i]])
for i in range(X_test.shape[1]):
    X_test[:, [i]] = scaler.fit_transform(X_test[:, [i]])  # expect: LKG002
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
