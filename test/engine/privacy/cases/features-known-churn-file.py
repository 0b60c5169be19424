import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier

data = pd.read_csv("Churn_Modelling.csv")
X = pd.get_dummies(data.drop(columns=["Exited"]))
model = GradientBoostingClassifier(random_state=1).fit(X, data["Exited"])  # expect: PRV001 "`CustomerId` and `Surname`"
