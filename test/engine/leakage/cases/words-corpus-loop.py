import numpy as np
import pandas as pd
import re
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.naive_bayes import MultinomialNB
from sklearn.model_selection import train_test_split
from sklearn.metrics import classification_report

def clean(t):
    t = re.sub(r"[^a-z ]", "", t.lower())
    return " ".join(w for w in t.split() if len(w) > 2)

data = pd.read_csv("spam.csv", encoding="latin-1")
corpus = []
for i in range(len(data)):
    corpus.append(clean(data["v2"][i]))
tf = TfidfVectorizer(max_features=2500)
X = tf.fit_transform(corpus).toarray()  # expect: LKG001
y = pd.get_dummies(data["v1"]).iloc[:, 1].values
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)
nb = MultinomialNB().fit(X_train, y_train)
print(classification_report(y_test, nb.predict(X_test)))
