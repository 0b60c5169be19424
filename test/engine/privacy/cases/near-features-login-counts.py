import pandas as pd
from sklearn.ensemble import RandomForestClassifier

usage = pd.read_csv("usage.csv")
X = usage[["login_count", "mobile_app_sessions", "contact_count", "account_age_days"]]
RandomForestClassifier(random_state=0).fit(X, usage["churn"])
