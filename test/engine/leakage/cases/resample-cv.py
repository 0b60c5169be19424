import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X, y = SMOTE().fit_resample(X, y)  # expect: LKG003
print(cross_val_score(LogisticRegression(), X, y))
