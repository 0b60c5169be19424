import pandas as pd
from gensim.models import Word2Vec
from nltk.tokenize import word_tokenize

patients = pd.read_csv("patients.csv")
words = patients["surname"].apply(word_tokenize)
vectors = Word2Vec(words, vector_size=50, min_count=1)  # expect: PRV001 "`surname`"
