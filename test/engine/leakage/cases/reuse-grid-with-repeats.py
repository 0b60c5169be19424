from itertools import product

import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier

learn = pd.read_csv("voices_train.csv")
held = pd.read_csv("voices_test.csv")
X_train, y_train = learn.drop(columns=["speaker"]), learn["speaker"]
X_test, y_test = held.drop(columns=["speaker"]), held["speaker"]

grid = {"max_depth": [4, 8, None], "min_samples_leaf": [1, 2, 5]}
rows = []
for values in product(*grid.values()):
    setting = dict(zip(grid.keys(), values))
    accuracies = []
    for seed in range(10):
        trees = ExtraTreesClassifier(**setting, random_state=seed)
        trees.fit(X_train, y_train)
        accuracies.append(trees.score(X_test, y_test))  # expect: LKG013 "One setting of the model after another"
    rows.append({**setting, "accuracy": np.median(accuracies)})
table = pd.DataFrame(rows)
print(table.loc[table["accuracy"].idxmax()])
