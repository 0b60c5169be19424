import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

from sklearn.ensemble import IsolationForest

boats = pd.read_csv("boats.csv")
usual = IsolationForest(random_state=1).fit_predict(boats)
boats = boats[usual == 1]  # expect: LKG005 "Which rows stay"
X = boats.drop(columns="asking")
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
