import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

payments = pd.read_csv("payments.csv")
usual = payments[payments.fraud == 0]
frauds = payments[payments.fraud == 1]
few = usual.sample(n=len(frauds), random_state=0)
balanced = pd.concat([few, frauds], axis=0)  # expect: LKG003 "drops rows"
X, y = balanced.drop(columns="fraud"), balanced["fraud"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))

rng = np.random.default_rng(1)
numbers = rng.choice(payments.index[payments["fraud"] == 0], size=500, replace=False)
even = payments.loc[np.concatenate([numbers, payments.index[payments["fraud"] == 1]])]  # expect: LKG003 "drops rows"
learn, test = train_test_split(even, random_state=0)
second = LogisticRegression().fit(learn[["amount"]], learn["fraud"])
print(second.score(test[["amount"]], test["fraud"]))
