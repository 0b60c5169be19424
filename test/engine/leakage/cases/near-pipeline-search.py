import numpy as np
import pandas as pd
from sklearn.pipeline import Pipeline
from sklearn.compose import ColumnTransformer
from sklearn.preprocessing import StandardScaler, OneHotEncoder
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, train_test_split

df = pd.read_csv("adult.csv")
num = df.select_dtypes("number").columns.tolist()
cat = [c for c in df.columns if c not in num and c != "income"]
pre = ColumnTransformer([
    ("num", Pipeline([("imp", SimpleImputer()), ("sc", StandardScaler())]), num),
    ("cat", OneHotEncoder(handle_unknown="ignore"), cat),
])
pipe = Pipeline([("pre", pre), ("clf", LogisticRegression())])
X_train, X_test, y_train, y_test = train_test_split(df.drop("income", axis=1), df["income"])
grid = GridSearchCV(pipe, {"clf__C": [0.1, 1, 10]}, cv=5)
grid.fit(X_train, y_train)
print(grid.score(X_test, y_test))
