import nlpaug.augmenter.word as naw
import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline

letters = pd.read_csv("letters.csv")
words = naw.SynonymAug()
texts, kinds = [], []
for text, kind in zip(letters["text"], letters["kind"]):
    texts.append(text)
    kinds.append(kind)
    texts.append(words.augment(text)[0])
    kinds.append(kind)
X_train, X_test, y_train, y_test = train_test_split(texts, kinds)  # expect: LKG003 ""
print(make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(X_train, y_train).score(X_test, y_test))

again = letters.copy()
again["text"] = again["text"].apply(lambda text: words.augment(text)[0])
both = pd.concat([letters, again], ignore_index=True)  # expect: LKG003 "concat"
B_train, B_test, k_train, k_test = train_test_split(both["text"], both["kind"])
print(make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(B_train, k_train).score(B_test, k_test))
