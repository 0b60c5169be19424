import sys

import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_validate
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

cards = pd.read_csv(sys.argv[1])
X, y = cards.drop(columns=["default"]), cards["default"]
prepare = ColumnTransformer(
    [("number", StandardScaler(), ["limit", "age"]), ("kind", OneHotEncoder(), ["sex", "marital_status"])]
)
model = Pipeline([("prepare", prepare), ("credit_model", LogisticRegression())])
print(cross_validate(model, X, y, scoring="roc_auc"))  # expect: FAI001 "`sex`"
