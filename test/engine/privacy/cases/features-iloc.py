# file: churn.csv = "customer_id,surname,age,balance,exited\n1,a,2,3,0\n"
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

data = pd.read_csv("churn.csv")
X = data.iloc[:, :-1].values
y = data.iloc[:, -1].values
RandomForestClassifier().fit(X, y)  # expect: PRV001 "`customer_id` and `surname`"
