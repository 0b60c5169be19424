import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

mushrooms = pd.read_csv("mushrooms.csv")
A, B, a, b = train_test_split(mushrooms.drop(columns=["edible"]), mushrooms["edible"], random_state=6)
best = 0
for depth in range(2, 15):
    guesses = DecisionTreeClassifier(max_depth=depth).fit(A, a).predict(B)
    share = sum(1 for guess, truth in zip(guesses, b) if guess == truth) / len(b)  # expect: LKG013
    if share > best:
        best, kept = share, depth
print(kept)
