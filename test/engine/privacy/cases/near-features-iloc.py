# file: churn.csv = "customer_id,surname,age,balance,exited\n1,a,2,3,0\n"
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

data = pd.read_csv("churn.csv")
RandomForestClassifier().fit(data.iloc[:, 2:4].values, data.iloc[:, -1].values)
