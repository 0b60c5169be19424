# The rows are divided again and again, and the model of the luckiest test part is kept.
import pickle

import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

pupils = pd.read_csv("pupils.csv")
X, y = pupils.drop(columns="grade"), pupils["grade"]
best = 0
for _ in range(30):
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.1)
    line = LinearRegression().fit(X_train, y_train)
    score = line.score(X_test, y_test)  # expect: LKG013 "luckiest test part"
    if score > best:
        best = score
        with open("line.pickle", "wb") as file:
            pickle.dump(line, file)

best_score, best_seed = 0, None
for seed in range(50):
    A, B, a, b = train_test_split(X, y, random_state=seed)
    guess = LinearRegression().fit(A, a).score(B, b)  # expect: LKG013 "luckiest test part"
    if guess > best_score:
        best_score, best_seed = guess, seed
print(best_seed, best_score)
