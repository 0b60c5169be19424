# A list of pairs without a key goes by what stands first in them.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.svm import SVC

seeds = pd.read_csv("seeds.csv")
A, B, a, b = train_test_split(seeds.drop(columns=["sprouts"]), seeds["sprouts"], random_state=1)
line = LogisticRegression().fit(A, a)
bayes = GaussianNB().fit(A, a)
rows = [("line", f1_score(b, line.predict(B))), ("bayes", f1_score(b, bayes.predict(B)))]
rows.sort()
print("first:", rows[0])
