import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
boats = boats[(boats["asking"] < 2_000_000) & (boats["length"] > 3)]
counts = boats["builder"].value_counts()
boats = boats[boats["builder"].isin(counts[counts > 10].index)]
X = boats.drop(columns=["asking", "builder"])
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
