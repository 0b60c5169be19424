# The same array for each part, with vectors that were learnt from the training part.
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
train, test = train_test_split(notes, random_state=0)
train_texts = train["body"].str.split().tolist()
test_texts = test["body"].str.split().tolist()
vectors = Word2Vec(train_texts, vector_size=50)
model = LogisticRegression().fit(embed(vectors, train_texts), train["urgent"])
print(model.score(embed(vectors, test_texts), test["urgent"]))
