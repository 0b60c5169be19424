import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

from sklearn.preprocessing import MinMaxScaler

boats = pd.read_csv("boats.csv")[["length", "beam", "draught", "asking"]]
parts = boats.loc[:, boats.columns != "asking"]
X = MinMaxScaler().fit_transform(parts)  # expect: LKG001
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
