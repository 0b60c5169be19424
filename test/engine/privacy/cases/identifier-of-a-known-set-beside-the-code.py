import os

import pandas as pd
from sklearn.linear_model import LogisticRegression

path = os.path.join(os.path.dirname(__file__), "data/WA_Fn-UseC_-Telco-Customer-Churn.csv")
table = pd.read_csv(path)
model = LogisticRegression().fit(table.drop(columns="Churn"), table["Churn"])  # expect: PRV001 "data set data/WA_Fn-UseC_-Telco-Customer-Churn.csv"
