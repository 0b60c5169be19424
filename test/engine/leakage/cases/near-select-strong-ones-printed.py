import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
found = []
for name in ["length", "beam"]:
    r = boats[name].corr(boats["asking"])
    if r > 0.5:
        found.append((name, r))
print(found)
X = boats[["length", "beam"]]
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
