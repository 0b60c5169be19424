import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

letters = pd.read_csv("letters.csv")
train, test, y_train, y_test = train_test_split(letters["body"], letters["spam"], random_state=1)
words = TfidfVectorizer()
A, B = words.fit_transform(train), words.transform(test)
model = LogisticRegression().fit(A, y_train)
print(model.score(B, y_test))

often = CountVectorizer(max_features=20)
counts = often.fit_transform(test).sum(axis=0)
plt.barh(often.get_feature_names_out(), np.asarray(counts).ravel())

here, there = PCA(2).fit_transform(A.toarray()), PCA(2).fit_transform(B.toarray())
plt.scatter(here[:, 0], here[:, 1])
plt.scatter(there[:, 0], there[:, 1])
