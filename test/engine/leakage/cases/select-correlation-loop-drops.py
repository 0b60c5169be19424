import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
strength = boats.corr()["asking"]  # expect: LKG005
for name in boats.columns:
    if abs(strength[name]) < 0.05:
        boats.drop(name, axis=1, inplace=True)
X = boats.drop(columns="asking")
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
