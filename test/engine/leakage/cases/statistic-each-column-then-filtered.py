import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
print(boats["asking"].describe())
for name in boats.columns:
    boats[name] = boats[name].fillna(boats[name].mean())  # expect: LKG005
boats = boats[boats["length"] > 4]
boats.drop(boats[boats["flag"] == "none"].index, inplace=True)
X = boats.drop(columns="asking")
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
