import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
like_length = boats[["length", "beam"]].corr()["length"]
redundant = like_length[like_length > 0.9].index
X = boats.drop(columns="asking").drop(columns=redundant)
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
