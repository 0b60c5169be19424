import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

letters = pd.read_csv("letters.csv")
corpus = letters["full_name"] + " " + letters["body"]
counts = CountVectorizer().fit_transform(corpus)  # expect: PRV001 "`full_name`"
