import pandas as pd
from sklearn.linear_model import LogisticRegression

mails = pd.read_csv("campaigns.csv")
X = mails[["email_template_id", "email_opened", "email_subject_length", "send_hour"]]
LogisticRegression().fit(X, mails["clicked"])
