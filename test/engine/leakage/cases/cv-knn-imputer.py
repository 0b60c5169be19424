import numpy as np
import pandas as pd
from sklearn.impute import KNNImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

df = pd.read_csv("sepsis.csv")
y = df["death"]
X = df.drop(columns="death")
X = pd.DataFrame(KNNImputer(n_neighbors=3).fit_transform(X), columns=X.columns)  # expect: LKG006
p = cross_val_predict(LogisticRegression(), X, y, cv=StratifiedKFold(5), method="predict_proba")
