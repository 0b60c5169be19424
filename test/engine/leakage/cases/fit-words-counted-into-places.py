from collections import Counter

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

letters = pd.read_csv("letters.csv")
bodies = [body.lower().split() for body in letters["body"]]
seen = Counter()
for body in bodies:
    seen.update(set(body))  # expect: LKG001
place = {word: i for i, (word, _) in enumerate(seen.most_common(2000))}


def placed(body):
    vector = np.zeros(len(place))
    for word in body:
        if word in place:
            vector[place[word]] += 1
    return vector


X = np.array([placed(body) for body in bodies])
X_train, X_test, y_train, y_test = train_test_split(X, letters["urgent"], random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
