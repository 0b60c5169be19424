import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

pictures = np.load("pictures.npy")
labels = np.load("labels.npy")
X = np.concatenate([pictures, np.flip(pictures, axis=2)])  # expect: LKG003
y = np.concatenate([labels, labels])
X_train, X_test, y_train, y_test = train_test_split(X.reshape(len(X), -1), y)
model = RandomForestClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))
