import numpy as np
import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

rows = pd.read_csv("rows.csv")
X, y = rows.drop(columns="y").to_numpy(), rows["y"].to_numpy()
X_pieces, y_pieces = np.array_split(X, 5), np.array_split(y, 5)
for i in range(5):
    X_train = np.vstack(X_pieces[:i] + X_pieces[i + 1 :])
    y_train = np.hstack(y_pieces[:i] + y_pieces[i + 1 :])
    scaler = StandardScaler().fit(X_train)
    # What is taken off the training pieces once more is none of those that are scored.
    first, second, y_first, y_second = train_test_split(scaler.transform(X_train), y_train, random_state=0)
    model = KNeighborsClassifier(5).fit(first, y_first)
    print(accuracy_score(y_pieces[i], model.predict(scaler.transform(X_pieces[i]))))
