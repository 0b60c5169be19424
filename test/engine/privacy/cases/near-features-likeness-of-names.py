import pandas as pd
from sklearn.linear_model import LogisticRegression

pairs = pd.read_csv("pairs.csv")
model = LogisticRegression()
model.fit(pairs[["surname_jaro", "given_name_leven", "address_cosine", "p_email_free", "email_mismatch"]], pairs["same"])
