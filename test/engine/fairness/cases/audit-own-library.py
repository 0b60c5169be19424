import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from tidying import without_columns

loans = pd.read_csv("loan_book.csv")
loans = without_columns(loans, ["id"])
X = loans[["gender", "earnings"]]
X_train, X_test, y_train, y_test = train_test_split(X, loans["yes"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001 "credit"
