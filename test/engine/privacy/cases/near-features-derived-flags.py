import pandas as pd
from sklearn.ensemble import RandomForestClassifier

users = pd.read_csv("users.csv")
users["has_email"] = users["email"].notna()
users["email_domain"] = users["email"].str.split("@").str[1]
users["name_length"] = users["full_name"].str.len()
X = pd.get_dummies(users[["has_email", "email_domain", "name_length", "email_verified"]])
RandomForestClassifier(random_state=0).fit(X, users["churned"])
