import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

staff = pd.read_excel("staff.xlsx")
X = staff[["employee_name", "department", "age", "overtime"]]
encode = make_column_transformer(
    (OneHotEncoder(handle_unknown="ignore"), ["employee_name", "department"]), (StandardScaler(), ["age", "overtime"])
)
pipe = make_pipeline(encode, LogisticRegression())
pipe.fit(X, staff["left"])  # expect: PRV001 "`employee_name`"
