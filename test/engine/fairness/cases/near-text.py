import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB

mails = pd.read_csv("mails.csv")
train_text, test_text, y_train, y_test = train_test_split(mails["text"], mails["spam"], random_state=0)
words = TfidfVectorizer()
model = MultinomialNB().fit(words.fit_transform(train_text), y_train)
print(accuracy_score(y_test, model.predict(words.transform(test_text))))
