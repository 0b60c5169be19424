import pandas as pd
from sklearn.naive_bayes import MultinomialNB
from sklearn.feature_extraction.text import CountVectorizer

df = pd.read_csv("authors.csv")
test = df.iloc[100:200]
train = df.loc[list(set(df.index).difference(test.index))]
words = CountVectorizer()
X_train = words.fit_transform(train["text"])
X_test = words.transform(test["text"])
model = MultinomialNB().fit(X_train, train["author"])
print(model.score(X_test, test["author"]))
