import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.svm import SVC

seeds = pd.read_csv("seeds.csv")
A, B, a, b = train_test_split(seeds.drop(columns=["sprouts"]), seeds["sprouts"], random_state=1)
results = []
for name, model in {"line": LogisticRegression(), "bayes": GaussianNB(), "vectors": SVC()}.items():
    model.fit(A, a)
    results.append((f1_score(b, model.predict(B)), name))  # expect: LKG013 "3 models"
results.sort()
print("best:", results[-1][1])
