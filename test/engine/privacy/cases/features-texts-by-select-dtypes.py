# file: clients.csv = "customer_id,full_name,email,age,district,spent,left\n1,Ann Lee,a@b.hk,33,Kowloon,20.5,0\n"
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

clients = pd.read_csv("clients.csv")
X = clients.drop(columns=["left"])
numbers = X.select_dtypes(include=["int64", "float64"]).columns
texts = X.select_dtypes(include=["object"]).columns
columns = make_column_transformer((StandardScaler(), numbers), (OneHotEncoder(handle_unknown="ignore"), texts))
model = make_pipeline(columns, LogisticRegression())
model.fit(X, clients["left"])  # expect: PRV001 "`full_name` and `email`"
