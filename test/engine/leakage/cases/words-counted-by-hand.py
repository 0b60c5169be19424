from collections import Counter

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

letters = pd.read_csv("letters.csv")
counts = Counter()  # words of all letters
for body in letters["body"]:
    counts.update(body.lower().split())  # expect: LKG001 "Counter"
number = {word: i + 2 for i, (word, _) in enumerate(counts.most_common(3000))}


def numbered(body):
    found = [number.get(word, 1) for word in body.lower().split()]
    return found + [0] * (80 - len(found))


X = np.array([numbered(body) for body in letters["body"]])
X_train, X_test, y_train, y_test = train_test_split(X, letters["urgent"], random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))

words = [word for body in letters["body"] for word in body.split()]
usual = [word for word, n in Counter(words).items() if n > 5]  # expect: LKG001 "Counter"
Z = np.array([[body.split().count(word) for word in usual] for body in letters["body"]])
Z_train, Z_test, y_train, y_test = train_test_split(Z, letters["urgent"], random_state=0)
print(LogisticRegression().fit(Z_train, y_train).score(Z_test, y_test))
