import numpy as np
from keras.models import load_model
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

rows = np.load("pictures.npy")
kinds = np.load("kinds.npy")
encoder = load_model("encoder.h5")
X_train, X_test, y_train, y_test = train_test_split(rows, kinds, random_state=0)
model = LogisticRegression().fit(encoder.predict(X_train), y_train)
print(model.score(encoder.predict(X_test), y_test))
