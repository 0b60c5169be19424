import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
best = 0
for turn in range(50):
    depth = np.random.randint(2, 20)
    forest = RandomForestClassifier(max_depth=depth, random_state=turn).fit(A, a)
    share = forest.score(B, b)  # expect: LKG013 "One setting"
    if share > best:
        best, kept = share, forest
