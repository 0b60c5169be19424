# Only training texts are said once more; the others come as they are, or in lower case in place of as they are.
import nlpaug.augmenter.word as naw
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline

letters = pd.read_csv("letters.csv")
words = naw.SynonymAug()
plain = []
for text in letters["text"]:
    plain.append(text.lower())
X_train, X_test, y_train, y_test = train_test_split(plain, letters["kind"])
texts, kinds = [], []
for text, kind in zip(X_train, y_train):
    texts.append(text)
    kinds.append(kind)
    texts.append(words.augment(text)[0])
    kinds.append(kind)
print(make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(texts, kinds).score(X_test, y_test))
