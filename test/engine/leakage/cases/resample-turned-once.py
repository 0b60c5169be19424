import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

X, y = np.load("leaves.npy"), np.load("kinds.npy")
# The camera was upside down: each picture is there once.
upright = np.array([np.flipud(picture) for picture in X])
X_train, X_test, y_train, y_test = train_test_split(upright, y, random_state=0)
model = RandomForestClassifier().fit(X_train, y_train)
turned = []
for picture in X_train:
    turned.append(picture)
    turned.append(np.rot90(picture))
model = RandomForestClassifier().fit(np.array(turned), np.repeat(y_train, 2))
print(model.score(X_test, y_test))
