import marketdata
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import MinMaxScaler

quotes = marketdata.download("XYZ")
scaled = MinMaxScaler().fit_transform(quotes[["open", "close"]])  # expect: LKG001 "MinMaxScaler"
n = int(len(scaled) * 0.8)
train, test = scaled[:n], scaled[n:]
model = LinearRegression().fit(train[:, :1], train[:, 1])
print(model.score(test[:, :1], test[:, 1]))
