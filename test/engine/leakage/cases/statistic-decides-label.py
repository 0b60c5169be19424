import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
usual = boats["length"].median()  # expect: LKG005


def size_of(length):
    if length > usual:
        return 1
    return 0


boats["is_long"] = boats["length"].apply(size_of)
X = boats.drop(columns=["asking", "length"])
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
