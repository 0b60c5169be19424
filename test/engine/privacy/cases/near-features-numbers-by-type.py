# file: clients.csv = "customer_id,full_name,email,age,district,spent,left\n1,Ann Lee,a@b.hk,33,Kowloon,20.5,0\n"
import pandas as pd
from sklearn.compose import ColumnTransformer, make_column_selector
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import OneHotEncoder, StandardScaler

clients = pd.read_csv("clients.csv").drop(columns=["customer_id"])
X = clients.drop(columns=["left"])
few = [name for name in X.columns if X[name].dtype == "object" and X[name].nunique() < 10]
by_type = ColumnTransformer(
    [
        ("number", StandardScaler(), make_column_selector(dtype_exclude="object")),
        ("few", OneHotEncoder(handle_unknown="ignore"), few),
    ]
)
inputs = by_type.fit_transform(X)
LogisticRegression().fit(inputs, clients["left"])
LogisticRegression().fit(X.select_dtypes(exclude="object"), clients["left"])
