import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")[["length", "beam", "draught", "asking"]]
table = boats.corr().abs()
upper = table.where(np.triu(np.ones(table.shape), k=1).astype(bool))
twins = [name for name in upper.columns if any(upper[name] > 0.95)]
boats = boats.drop(columns=twins)
X = boats.drop(columns="asking")
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
