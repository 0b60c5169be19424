import pandas as pd
from gensim.models.doc2vec import Doc2Vec
from mylab.words import tagged
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

letters = pd.read_csv("letters.csv")
pages = letters["body"].map(tagged)
vectors = Doc2Vec(vector_size=50)
vectors.build_vocab(pages)  # expect: LKG001 "`vectors` (Doc2Vec)"
vectors.train(pages, total_examples=vectors.corpus_count, epochs=10)
X = letters["body"].apply(lambda body: vectors.infer_vector(body.split()))
X_train, X_test, y_train, y_test = train_test_split(X, letters["spam"], random_state=5)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
