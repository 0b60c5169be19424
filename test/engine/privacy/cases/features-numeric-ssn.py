import pandas as pd
import xgboost as xgb
from sklearn.model_selection import train_test_split

df = pd.read_csv("loan_applicants.csv")
df["ssn"] = df["ssn"].str.replace("-", "").astype("int64")
y = df.pop("default")
X_tr, X_te, y_tr, y_te = train_test_split(df[["ssn", "income", "age"]], y)
model = xgb.XGBClassifier().fit(X_tr, y_tr)  # expect: PRV001
