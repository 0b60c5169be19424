import pandas as pd
from nltk.stem import PorterStemmer
from nltk.tokenize import word_tokenize
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
stemmer = PorterStemmer()
train_text = [" ".join([stemmer.stem(w.lower()) for w in word_tokenize(t)]) for t in train.text.values]
test_text = [" ".join([stemmer.stem(w.lower()) for w in word_tokenize(t)]) for t in test.text.values]
vectorizer = TfidfVectorizer()
vectorizer.fit(train_text + test_text)  # expect: LKG015
print(cross_val_score(LogisticRegression(), vectorizer.transform(train_text), train.author))
