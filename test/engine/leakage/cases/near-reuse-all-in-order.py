import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
shares = {}
shares["forest"] = RandomForestClassifier().fit(A, a).score(B, b)
shares["line"] = LogisticRegression().fit(A, a).score(B, b)
for name, share in sorted(shares.items(), key=lambda one: one[1])[::-1]:
    print(name, share)
