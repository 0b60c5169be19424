import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import GridSearchCV, KFold

rows = pd.read_csv("videos.csv")
noisy = rows + np.random.normal(0, 0.03, size=rows.shape)
both = pd.concat([rows, noisy])  # expect: LKG003
search = GridSearchCV(RandomForestRegressor(), {"max_depth": [3, 5]}, cv=KFold(n_splits=5))
search.fit(both[["a", "b"]], both["flow"])
print(search.best_score_)
