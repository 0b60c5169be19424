import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

X, y = np.load("leaves.npy"), np.load("kinds.npy")
pictures, kinds = [], []
for picture, kind in zip(X, y):
    pictures.append(picture)
    kinds.append(kind)
    pictures.append(np.fliplr(picture))
    kinds.append(kind)
all_of_them = np.array(pictures)  # expect: LKG003
X_train, X_test, y_train, y_test = train_test_split(all_of_them, np.array(kinds), random_state=0)
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))
