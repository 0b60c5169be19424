import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

wines = pd.read_csv("wines.csv")
X_train, X_test, y_train, y_test = train_test_split(wines.drop(columns=["good"]), wines["good"], random_state=0)
neighbours = range(1, 21)
nearest = KNeighborsClassifier()
scores = []
for k in neighbours:
    nearest.set_params(n_neighbors=k)
    nearest.fit(X_train, y_train)
    scores.append(nearest.score(X_test, y_test))  # expect: LKG013 "One setting"
print(max(scores))
