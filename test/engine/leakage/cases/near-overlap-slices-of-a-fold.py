import numpy as np
import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import KFold

soil = pd.read_csv("soil.csv")
X, y = soil.drop(columns="clay").to_numpy(), soil["clay"].to_numpy()
guess = np.zeros(len(X))
for learn, held in KFold(n_splits=5, shuffle=True, random_state=1).split(X):
    mixed = learn.copy()
    np.random.default_rng(7).shuffle(mixed)
    watch = max(1, len(mixed) // 7)
    trees = LGBMRegressor(n_estimators=900, early_stopping_rounds=50)
    trees.fit(X[mixed[watch:]], y[mixed[watch:]], eval_set=[(X[mixed[:watch]], y[mixed[:watch]])])
    guess[held] = trees.predict(X[held])
print(mean_absolute_error(y, guess))
