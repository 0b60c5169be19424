import pandas as pd
from sklearn.linear_model import LogisticRegression

customers = pd.read_csv("customers.csv")
features = ["customer_id", "tenure", "monthly_charges"]
model = LogisticRegression(max_iter=500)
model.fit(customers[features], customers["churn"])  # expect: PRV001 "`customer_id`"
