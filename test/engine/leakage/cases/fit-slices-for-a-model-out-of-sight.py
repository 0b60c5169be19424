from lab import build_network, windows
from sklearn.metrics import mean_squared_error
from sklearn.preprocessing import StandardScaler

X, y, dates = windows("loads", 24)
cut = max(1, int(len(X) * 0.8))
X = StandardScaler().fit_transform(X)  # expect: LKG001
X_train, X_test = X[:cut], X[cut:]
y_train, y_test = y[:cut], y[cut:]
network = build_network(X_train.shape[1:])
network.fit(X_train, y_train, epochs=20)
print(mean_squared_error(y_test, network.predict(X_test)))
