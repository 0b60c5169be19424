import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer, make_column_selector
from sklearn.impute import SimpleImputer
from sklearn.ensemble import RandomForestRegressor
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

flats = pd.read_parquet("flats.parquet")
flats["per_metre"] = flats["rent"] / flats["area"]
X, y = flats.drop(columns=["rent"]), flats["rent"]
train, test, y_train, y_test = train_test_split(X, y, random_state=7)

numbers = make_column_selector(dtype_include=np.number)
texts = make_column_selector(dtype_include=object)
chosen = ColumnTransformer([("n", SimpleImputer(), numbers), ("t", OneHotEncoder(handle_unknown="ignore"), texts)])
forest = make_pipeline(chosen, RandomForestRegressor())
forest.fit(train, y_train)  # expect: LKG007
print(forest.score(test, y_test))

named = X.select_dtypes(include="number").columns.tolist()
others = X.select_dtypes(exclude="number").columns.tolist()
listed = ColumnTransformer([("n", SimpleImputer(), named), ("t", OneHotEncoder(handle_unknown="ignore"), others)])
ridge = make_pipeline(listed, Ridge())
ridge.fit(train, y_train)
print(ridge.score(test, y_test))
