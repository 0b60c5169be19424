import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB

df = pd.read_csv("data.csv")
X = CountVectorizer().fit_transform(df["text"])  # expect: LKG001 "words"
y = df["y"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = MultinomialNB().fit(X_train, y_train)
print(model.score(X_test, y_test))
