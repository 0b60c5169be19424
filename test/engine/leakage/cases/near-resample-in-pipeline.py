import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import Pipeline

df = pd.read_csv("data.csv")
from imblearn.pipeline import Pipeline as Steps

X = df.drop("y", axis=1)
y = df["y"]
model = Steps([("smote", SMOTE()), ("clf", LogisticRegression())])
print(cross_val_score(model, X, y))
