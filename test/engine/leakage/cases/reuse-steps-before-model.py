import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
from sklearn.decomposition import PCA

shares = []
for parts in [2, 3, 5, 8]:
    narrow = PCA(n_components=parts)
    few = narrow.fit_transform(A)
    model = SVC().fit(few, a)
    shares.append(accuracy_score(b, model.predict(narrow.transform(B))))  # expect: LKG013 "One setting"
print([2, 3, 5, 8][int(np.argmax(shares))])
