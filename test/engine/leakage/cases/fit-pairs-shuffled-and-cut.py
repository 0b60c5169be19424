# Rows and answers side by side in a list, shuffled and cut in two.
import random

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.preprocessing import StandardScaler

beans = pd.read_csv("beans.csv")
X = StandardScaler().fit_transform(beans.drop(columns="kind"))  # expect: LKG001
pairs = list(zip(X, beans["kind"].values))
random.shuffle(pairs)
known, asked = pairs[:800], pairs[800:]
model = LogisticRegression().fit([row for row, _ in known], [kind for _, kind in known])
print(accuracy_score([kind for _, kind in asked], model.predict([row for row, _ in asked])))
