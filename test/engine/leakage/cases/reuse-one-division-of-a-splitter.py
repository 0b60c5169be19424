# A splitter that divides once makes a test part, and no folds.
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.metrics import confusion_matrix, f1_score, mean_squared_error
from sklearn.model_selection import train_test_split

from sklearn.model_selection import GroupShuffleSplit

stays = pd.read_csv("stays.csv")
X, y = stays[["pulse", "age"]], stays["died"]
first, rest = next(GroupShuffleSplit(n_splits=1, test_size=0.2, random_state=0).split(X, y, groups=stays["patient"]))
X_train, X_test, y_train, y_test = X.iloc[first], X.iloc[rest], y.iloc[first], y.iloc[rest]
best = 0
for trees in (50, 100, 200, 400):
    model = RandomForestClassifier(trees).fit(X_train, y_train)
    share = f1_score(y_test, model.predict(X_test))  # expect: LKG013 "One setting"
    if share > best:
        best = share
print(best)
