from collections import Counter

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

letters = pd.read_csv("letters.csv")
train, test = train_test_split(letters, random_state=0)
seen = Counter()
for body in train["body"]:
    seen.update(set(body.lower().split()))
place = {word: i for i, (word, _) in enumerate(seen.most_common(2000))}
letter = {c: i for i, c in enumerate("abcdefghijklmnopqrstuvwxyz")}


def placed(body):
    vector = np.zeros(len(place))
    for word in body.lower().split():
        if word in place:
            vector[place[word]] += 1
    return vector


def spelt(body):
    vector = np.zeros(26)
    for c in body.lower():
        if c in letter:
            vector[letter[c]] += 1
    return vector


for of in (placed, spelt):
    X_train = np.array([of(body) for body in train["body"]])
    X_test = np.array([of(body) for body in test["body"]])
    print(LogisticRegression().fit(X_train, train["urgent"]).score(X_test, test["urgent"]))
