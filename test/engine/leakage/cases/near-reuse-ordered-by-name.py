# Put in order by name, not by score: the first of them is not the best.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.svm import SVC

seeds = pd.read_csv("seeds.csv")
A, B, a, b = train_test_split(seeds.drop(columns=["sprouts"]), seeds["sprouts"], random_state=1)
results = {}
for name, model in {"line": LogisticRegression(), "bayes": GaussianNB(), "vectors": SVC()}.items():
    model.fit(A, a)
    results[name] = f1_score(b, model.predict(B))
names = sorted(results)
pairs = sorted(results.items())
print("from", names[0], "to", names[-1], results, pairs[0], max(results))
