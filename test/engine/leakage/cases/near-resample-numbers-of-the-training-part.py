# Numbers are drawn among the training rows alone.
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

waves, kinds = np.load("waves.npy"), np.load("kinds.npy")
X_train, X_test, y_train, y_test = train_test_split(waves, kinds, random_state=0)
rare = np.flatnonzero(y_train == 1)
more = np.random.choice(rare, size=len(y_train), replace=True)
numbers = np.concatenate([np.arange(len(y_train)), more])
model = LogisticRegression().fit(X_train[numbers], y_train[numbers])
print(model.score(X_test, y_test))
