# file: clients.csv = "customer_id,full_name,email,age,district,spent,left\n1,Ann Lee,a@b.hk,33,Kowloon,20.5,0\n"
import pandas as pd
from sklearn.compose import ColumnTransformer, make_column_selector
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

clients = pd.read_csv("clients.csv")
X = clients.drop(columns=["left"])
by_type = ColumnTransformer(
    [
        ("number", StandardScaler(), make_column_selector(dtype_include="number")),
        ("text", OneHotEncoder(handle_unknown="ignore"), make_column_selector(dtype_include=object)),
    ]
)
model = Pipeline([("columns", by_type), ("model", LogisticRegression())])
model.fit(X, clients["left"])  # expect: PRV001 "`full_name` and `email`"
