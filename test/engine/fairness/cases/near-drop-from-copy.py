import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loan_data.csv")
print(loans.drop(["race", "id"], axis=1).isnull().sum())
X_train, X_test, y_train, y_test = train_test_split(loans.drop("approved", axis=1), loans["approved"], random_state=1)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003 "`race`"
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
