import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB

df = pd.read_csv("data.csv")
train, test = train_test_split(df)
vectorizer = CountVectorizer()
A = vectorizer.fit_transform(train["text"])
B = vectorizer.fit_transform(test["text"])  # expect: LKG002
model = MultinomialNB().fit(A, train["y"])
print(model.score(B, test["y"]))
