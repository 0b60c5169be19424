import numpy as np
import pandas as pd
from sklearn.svm import SVC
from sklearn.model_selection import GridSearchCV

df = pd.read_csv("iris.csv")
X, y = df.iloc[:, :4], df.iloc[:, 4]
gs = GridSearchCV(SVC(), {"C": [1, 10]}, cv=5)
gs.fit(X, y)
print(gs.best_score_)
