import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
kept = pd.DataFrame()
for _, fleet in boats.groupby("harbour"):
    usual, spread = fleet["asking"].mean(), fleet["asking"].std()
    near = fleet[(fleet["asking"] > usual - spread) & (fleet["asking"] < usual + spread)]  # expect: LKG005 "Which rows stay"
    kept = pd.concat([kept, near])
X = kept.drop(columns=["asking", "harbour"])
y = kept["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
