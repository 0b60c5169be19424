import numpy as np
import pandas as pd
from gensim.models import Word2Vec
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

letters = pd.read_csv("letters.csv")
spoken = [body.split() for body in letters["body"]]
vectors = Word2Vec(sentences=spoken, vector_size=50, min_count=2)  # expect: LKG001 "words"


def middle(words):
    known = [vectors.wv[word] for word in words if word in vectors.wv]
    return np.mean(known, axis=0) if known else np.zeros(50)


X = np.vstack([middle(words) for words in spoken])
X_train, X_test, y_train, y_test = train_test_split(X, letters["spam"], random_state=5)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
