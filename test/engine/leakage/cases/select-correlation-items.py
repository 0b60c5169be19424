import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
strength = dict(boats.corr()["asking"])  # expect: LKG005
kept = [name for name, r in strength.items() if abs(r) > 0.3 and name != "asking"]
X = boats[kept]
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
