import numpy as np
import pandas as pd
from sklearn.datasets import load_wine
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

wine = load_wine()
table = pd.DataFrame(wine.data, columns=wine.feature_names)
chosen = SelectKBest(f_classif, k=5)
chosen.fit(np.array(table), wine.target)  # expect: LKG006
names = table.columns[chosen.get_support()]
print(cross_val_score(LogisticRegression(), np.array(table[names]), wine.target, cv=5).mean())
