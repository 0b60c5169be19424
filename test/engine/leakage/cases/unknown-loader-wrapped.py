from keras.layers import Dense
from keras.models import Sequential
from loaders import fetch
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler, StandardScaler

prices = fetch("prices")
close = MinMaxScaler().fit_transform(prices["close"].values.reshape(-1, 1))  # expect: LKG001 "MinMaxScaler"
c_train, c_test, d_train, d_test = train_test_split(close[:-1], close[1:], random_state=0)
print(Ridge().fit(c_train, d_train).score(c_test, d_test))

waves = fetch("waves.h5")
X_train, y_train = waves.get("x_train"), waves.get("y_train")
X_test, y_test = waves.get("x_test"), waves.get("y_test")
scalers = {}
for channel in range(X_train.shape[1]):
    scalers[channel] = StandardScaler()
    X_train[:, channel, :] = scalers[channel].fit_transform(X_train[:, channel, :])
for channel in range(X_test.shape[1]):
    scalers[channel] = StandardScaler()
    X_test[:, channel, :] = scalers[channel].fit_transform(X_test[:, channel, :])  # expect: LKG002
model = Sequential([Dense(3)])
model.compile("adam", "mse")
model.fit(X_train, y_train)
print(model.evaluate(X_test, y_test))
