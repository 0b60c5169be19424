import pandas as pd
from sklearn.linear_model import LogisticRegression

tenants = pd.read_csv("tenants.csv")
features = tenants[["income", "prior_addresses", "distinct_emails", "ccj_count"]]
LogisticRegression().fit(features, tenants["evicted"])
LogisticRegression().fit(tenants[["income", "previous_address"]], tenants["evicted"])  # expect: PRV001 "`previous_address`"
