import numpy as np
from mylab.store import arrays
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

X, y = arrays("turbines")
print(X.mean(axis=0), np.std(X), y.max())
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=5)
low, high = X_train.min(axis=0), X_train.max(axis=0)
model = Ridge().fit((X_train - low) / (high - low), y_train)
print(model.score((X_test - low) / (high - low), y_test))

X_fit, y_fit, X_check, y_check = arrays("pumps")
middle = X_fit.mean(axis=0)
other = Ridge().fit(X_fit - middle, y_fit)
print(other.score(X_check - middle, y_check))
