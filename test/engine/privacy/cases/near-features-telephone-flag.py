import pandas as pd
from sklearn.linear_model import LogisticRegression

loans = pd.read_csv("german.csv")
X = loans[["Duration", "Installment rate", "Telephone", "foreign worker", "Age(Years)"]]
LogisticRegression().fit(X, loans["Loan Quality"])
X.to_csv("prepared.csv")
