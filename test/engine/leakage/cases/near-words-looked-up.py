import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

vectors = {}
with open("vectors.txt") as lines:
    for line in lines:
        word, *numbers = line.split()
        vectors[word] = np.asarray(numbers, dtype="float32")


def mean_vector(text):
    known = [vectors[word] for word in text.split() if word in vectors]
    total = np.array(known).sum(axis=0)
    return total / np.sqrt((total**2).sum())


letters = pd.read_csv("letters.csv")
X = np.array([mean_vector(text) for text in letters["text"]])
X_train, X_test, y_train, y_test = train_test_split(X, letters["kind"], random_state=3)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
