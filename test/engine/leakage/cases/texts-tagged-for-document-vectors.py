import numpy as np
import pandas as pd
from gensim.models.doc2vec import Doc2Vec, TaggedDocument
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

notes = pd.read_csv("notes.csv")
words = notes["note"].str.split()
tagged = [TaggedDocument(each, [i]) for i, each in enumerate(words)]
vectors = Doc2Vec(vector_size=40, epochs=10)
vectors.build_vocab(tagged)  # expect: LKG006 "Doc2Vec"
vectors.train(tagged, total_examples=vectors.corpus_count, epochs=vectors.epochs)
X = np.array([vectors.infer_vector(each) for each in words])
print(cross_val_score(LogisticRegression(), X, notes["urgent"], cv=5).mean())
