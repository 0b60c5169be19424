import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

wines = pd.read_csv("wines.csv")
X_train, X_test, y_train, y_test = train_test_split(wines.drop(columns=["good"]), wines["good"], random_state=0)
scores = []
for seed in range(30):
    forest = RandomForestClassifier(random_state=seed).fit(X_train, y_train)
    scores.append(forest.score(X_test, y_test))
print(np.mean(scores))
