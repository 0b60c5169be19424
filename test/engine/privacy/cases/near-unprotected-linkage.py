import numpy as np
import pandas as pd
import recordlinkage
from our_pairs import true_pairs
from sklearn.svm import SVC

people = pd.read_csv("people.csv")
compare = recordlinkage.Compare()
compare.string("given_name", "given_name", method="jarowinkler")
compare.string("surname", "surname", method="jarowinkler")
print(people["given_name"].nunique(), people["surname"].nunique())
likeness = compare.compute(true_pairs(people), people)
X, y = np.array(likeness.values.tolist()), np.ones(len(likeness))
SVC().fit(X, y)
