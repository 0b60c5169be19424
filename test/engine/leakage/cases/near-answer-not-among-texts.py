import pandas as pd
from sklearn.compose import ColumnTransformer, make_column_selector
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

flats = pd.read_parquet("flats.parquet")
flats["per_metre"] = flats["rent"] / flats["area"]
train, test, y_train, y_test = train_test_split(flats.drop(columns=["rent"]), flats["rent"], random_state=7)
texts = make_column_selector(dtype_include=object)
chosen = ColumnTransformer([("n", StandardScaler(), ["area"]), ("t", OneHotEncoder(), texts)])
ridge = make_pipeline(chosen, Ridge()).fit(train, y_train)
print(ridge.score(test, y_test))
