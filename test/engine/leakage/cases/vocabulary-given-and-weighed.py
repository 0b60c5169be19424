import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

notes = pd.read_csv("notes.csv")
words = [word.strip() for word in open("words.txt")]
weighed = TfidfVectorizer(vocabulary=words).fit_transform(notes["text"])  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(weighed, notes["topic"])
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
