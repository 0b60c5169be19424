import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

mushrooms = pd.read_csv("mushrooms.csv")
A, B, a, b = train_test_split(mushrooms.drop(columns=["edible"]), mushrooms["edible"], random_state=6)
shares = []
for depth in range(2, 15):
    guesses = DecisionTreeClassifier(max_depth=depth).fit(A, a).predict(B)  # expect: LKG013
    wrong = 0
    for i in range(len(guesses)):
        if guesses[i] != b.iloc[i]:
            wrong += 1
    shares.append(wrong / len(b))
print(2 + shares.index(min(shares)))
