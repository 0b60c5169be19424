import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
strength = boats.corr()["asking"].apply(abs)  # expect: LKG005
X = boats[list(strength[strength > 0.3].keys())].drop("asking", axis=1)
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
