import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

X = np.load("signals.npy")
y = np.load("labels.npy")
noisy = X + np.random.normal(0, 0.01, X.shape)
X = np.vstack((X, noisy))  # expect: LKG003
y = np.hstack((y, y))
X_train, X_test, y_train, y_test = train_test_split(X, y)
model = RandomForestClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))
