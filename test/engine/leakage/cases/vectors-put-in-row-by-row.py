# Means of word vectors, put into an array of zeros one text at a time.
import numpy as np
import pandas as pd
from gensim.models import Word2Vec
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def embed(vectors, texts):
    out = np.zeros((len(texts), 50))
    for i, text in enumerate(texts):
        found = [vectors.wv[word] for word in text if word in vectors.wv]
        if found:
            out[i] = np.mean(found, axis=0)
    return out


notes = pd.read_csv("notes.csv")
texts = notes["body"].str.split().tolist()
vectors = Word2Vec(texts, vector_size=50)  # expect: LKG001
E = embed(vectors, texts)
E_train, E_test, y_train, y_test = train_test_split(E, notes["urgent"], random_state=0)
model = LogisticRegression().fit(E_train, y_train)
print(model.score(E_test, y_test))
