import pandas as pd
from sklearn.linear_model import LogisticRegression

members = pd.read_csv("mailing.csv")
X = members[["cardholder", "email_subscriber", "flights"]]
LogisticRegression().fit(X, members["answered"])
X.to_csv("scored.csv")
