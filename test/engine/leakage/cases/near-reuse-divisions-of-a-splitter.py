# A splitter that divides several times: the mean over its turns is told, and none is kept.
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.metrics import confusion_matrix, f1_score, mean_squared_error
from sklearn.model_selection import train_test_split

from sklearn.model_selection import GroupShuffleSplit

stays = pd.read_csv("stays.csv")
X, y = stays[["pulse", "age"]], stays["died"]
shares = []
for first, rest in GroupShuffleSplit(n_splits=5, test_size=0.2, random_state=0).split(X, y, groups=stays["patient"]):
    model = RandomForestClassifier(200).fit(X.iloc[first], y.iloc[first])
    shares.append(f1_score(y.iloc[rest], model.predict(X.iloc[rest])))
print(np.mean(shares))
