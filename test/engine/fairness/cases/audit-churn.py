import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("telecom_customers.csv")
X = df[["gender", "SeniorCitizen", "tenure"]]
X_train, X_test, y_train, y_test = train_test_split(X, df["Churn"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(recall_score(y_test, model.predict(X_test)))  # expect: FAI001 "marketing, churn or fraud"
