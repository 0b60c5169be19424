# The function shows all of them; the name of which code takes the first is another.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.svm import SVC

seeds = pd.read_csv("seeds.csv")
A, B, a, b = train_test_split(seeds.drop(columns=["sprouts"]), seeds["sprouts"], random_state=1)
scores = {}
for name, model in {"line": LogisticRegression(), "bayes": GaussianNB(), "vectors": SVC()}.items():
    scores[name] = f1_score(b, model.fit(A, a).predict(B))


def show():
    ranked = sorted(scores.items(), key=lambda pair: pair[1])
    for name, score in ranked:
        print(name, score)


show()
ranked = sorted(seeds["sort"].unique())
print(ranked[0])
