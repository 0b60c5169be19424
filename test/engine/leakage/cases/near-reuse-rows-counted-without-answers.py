# How many are told to be edible, and which are wrong: no score of the model.
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

mushrooms = pd.read_csv("mushrooms.csv")
A, B, a, b = train_test_split(mushrooms.drop(columns=["edible"]), mushrooms["edible"], random_state=6)
for depth in range(2, 15):
    guesses = DecisionTreeClassifier(max_depth=depth).fit(A, a).predict(B)
    edible = 0
    for guess in guesses:
        if guess == 1:
            edible += 1
    print(depth, edible, sum(1 for guess in guesses if guess == 0))
    for i, guess in enumerate(guesses):
        if guess != b.iloc[i]:
            print("wrong:", B.iloc[i].tolist())
