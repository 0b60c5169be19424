import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loan_data.csv")
X_train, X_test, y_train, y_test = train_test_split(loans[["gender", "income"]], loans["approved"], random_state=1)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003
print(model.score(X_train, y_train))
print(model.score(X_test, y_test))  # expect: FAI001
