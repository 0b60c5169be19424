"""Groups the free text that applicants write about the purpose of the loan. Not part of the model yet.

python embed_purpose.py
"""

import pandas as pd
from sentence_transformers import SentenceTransformer
from sklearn.cluster import KMeans

SEED = 42

purposes = pd.read_csv("data/applications.csv", usecols=["purpose"])["purpose"].drop_duplicates()

encoder = SentenceTransformer("sentence-transformers/all-MiniLM-L6-v2")
embeddings = encoder.encode(purposes.tolist())

groups = KMeans(n_clusters=3, n_init=10, random_state=SEED).fit_predict(embeddings)
for purpose, group in sorted(zip(purposes, groups), key=lambda pair: pair[1]):
    print(group, purpose)
