import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

trips = pd.read_csv("trips.csv")
X = trips[["length", "hour"]].values
y = trips["tipped"].values
chance = np.random.rand(len(X)) < 0.7
X_train, X_test = X[chance], X[~chance]
y_train, y_test = y[chance], y[~chance]
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
