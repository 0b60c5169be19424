import gensim.downloader
import numpy as np
import pandas as pd
from gensim.models import FastText, Word2Vec
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

letters = pd.read_csv("letters.csv")
letters["words"] = letters["body"].str.split()
shown = Word2Vec(letters["words"], vector_size=2)
print(shown.wv.most_similar("price"))
train, test = train_test_split(letters, random_state=5)
vectors = FastText(train["words"], vector_size=50)
ready = gensim.downloader.load("glove-wiki-gigaword-50")


def middle(words):
    return np.mean([np.r_[vectors.wv[word], ready[word]] for word in words], axis=0)


def total(text):
    parts = []
    for word in str(text).lower().split():
        try:
            parts.append(vectors.wv[word])
        except KeyError:
            continue
    parts = np.array(parts)
    whole = parts.sum(axis=0)
    return whole / np.sqrt((whole**2).sum())


other = LogisticRegression().fit([total(text) for text in train["body"]], train["spam"])
print(other.score([total(text) for text in test["body"]], test["spam"]))
model = LogisticRegression().fit(np.vstack(train["words"].map(middle)), train["spam"])
print(model.score(np.vstack(test["words"].map(middle)), test["spam"]))
