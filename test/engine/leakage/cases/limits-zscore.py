import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

from scipy import stats

boats = pd.read_csv("boats.csv")
distance = np.abs(stats.zscore(boats.select_dtypes("number")))
boats = boats[(distance < 3).all(axis=1)]  # expect: LKG005 "Which rows stay"
X = boats.drop(columns="asking")
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
