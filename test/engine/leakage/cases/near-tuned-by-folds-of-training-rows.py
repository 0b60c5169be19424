import numpy as np
import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.neighbors import KNeighborsClassifier

crops = pd.read_csv("crops.csv")
X, y = crops.drop(columns=["kind"]), crops["kind"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
counts = list(range(1, 30))
means = [cross_val_score(KNeighborsClassifier(count), X_train, y_train, cv=5).mean() for count in counts]
chosen = KNeighborsClassifier(counts[int(np.argmax(means))]).fit(X_train, y_train)
print(accuracy_score(y_test, chosen.predict(X_test)))

seen = [cross_val_score(KNeighborsClassifier(count), X, y, cv=5).mean() for count in counts]
print(max(seen))
usual = 7
plain = KNeighborsClassifier(n_neighbors=usual).fit(X_train, y_train)
print(accuracy_score(y_test, plain.predict(X_test)))
