import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

import nltk
from sklearn.feature_extraction.text import CountVectorizer

texts = []
for name in nltk.corpus.movie_reviews.fileids():
    texts.append(" ".join(nltk.corpus.movie_reviews.words(name)))
y = pd.Series([name.startswith("pos") for name in nltk.corpus.movie_reviews.fileids()])
X = CountVectorizer(min_df=2).fit_transform(texts)  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
