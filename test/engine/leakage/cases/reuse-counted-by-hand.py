# What is right is counted row by row, in each of the ways that courses show.
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

mushrooms = pd.read_csv("mushrooms.csv")
A, B, a, b = train_test_split(mushrooms.drop(columns=["edible"]), mushrooms["edible"], random_state=6)
best = 0
for k in range(1, 20):
    right = 0
    for guess, truth in zip(KNeighborsClassifier(k).fit(A, a).predict(B), b):  # expect: LKG013
        if guess == truth:
            right += 1
    share = right / len(b)
    if share > best:
        best, kept = share, k
print(kept)
