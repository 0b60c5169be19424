import pandas as pd
from fairlearn.metrics import demographic_parity_ratio
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

df = pd.read_csv("loan_data.csv")
X = df[["sex", "income"]]
chosen = cross_val_predict(LogisticRegression(), X, df["approved"], cv=5)
print(demographic_parity_ratio(df["approved"], chosen, sensitive_features=df["sex"]))
