import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X, y = np.load("pictures.npy"), np.load("digits.npy")
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
X_train = (X_train - X_train.min()) / (X_train.max() - X_train.min())
X_test = (X_test - X_test.min()) / (X_test.max() - X_test.min())  # expect: LKG002 "`min` and `max` are"
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
