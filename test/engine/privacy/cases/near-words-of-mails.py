import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.naive_bayes import MultinomialNB

mails = pd.read_csv("mails.csv")
vectorizer = TfidfVectorizer()
words = vectorizer.fit_transform(mails["email"])
model = MultinomialNB().fit(words, mails["type"])
