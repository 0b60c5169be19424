from collections import Counter

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

letters = pd.read_csv("letters.csv")
print(Counter(letters["urgent"]).most_common())
letters["repeats"] = letters["body"].apply(lambda body: Counter(body.split()).most_common(1)[0][1])
train, test = train_test_split(letters, random_state=0)
words = [word for body in train["body"] for word in body.split()]
number = {word: i + 2 for i, (word, _) in enumerate(Counter(words).most_common(3000))}


def numbered(body):
    return [number.get(word, 1) for word in body.split()][:20]


X_train = np.array([numbered(body) for body in train["body"]])
X_test = np.array([numbered(body) for body in test["body"]])
print(LogisticRegression().fit(X_train, train["urgent"]).score(X_test, test["urgent"]))
model = LogisticRegression().fit(train[["repeats"]], train["urgent"])
print(model.score(test[["repeats"]], test["urgent"]))
