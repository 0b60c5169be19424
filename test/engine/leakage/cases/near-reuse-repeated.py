import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
shares, again = [], np.zeros(10)
for turn in range(10):
    print("turn", turn)
    forest = RandomForestClassifier().fit(A, a)
    shares.append(forest.score(B, b))
    again[turn] = RandomForestClassifier(random_state=turn).fit(A, a).score(B, b)
print(np.mean(shares), np.min(shares), np.max(shares))
print(again.mean(), again.min(), again.max())
