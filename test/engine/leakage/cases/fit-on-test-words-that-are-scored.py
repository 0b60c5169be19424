import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB

notes = pd.read_csv("notes.csv")
text, unseen, kind, right = train_test_split(notes["text"], notes["kind"], random_state=0)
counted = CountVectorizer(max_features=500).fit_transform(text)
bayes = MultinomialNB().fit(counted, kind)
again = CountVectorizer(max_features=500).fit_transform(unseen)  # expect: LKG002
print(bayes.score(again, right))
