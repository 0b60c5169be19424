import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

shops = pd.read_csv("shops.csv")
X_train, X_test, y_train, y_test = train_test_split(shops.drop(columns="closed"), shops["closed"], random_state=3)
scores = []
for near in range(1, 40):
    model = KNeighborsClassifier(n_neighbors=near)
    model.fit(X_train, y_train)
    scores.append(model.score(X_test, y_test))  # expect: LKG013
