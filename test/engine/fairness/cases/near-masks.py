import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loan_data.csv")
X_train, X_test, y_train, y_test = train_test_split(loans[["sex", "income"]], loans["approved"], random_state=1)
y_pred = LogisticRegression().fit(X_train, y_train).predict(X_test)
sex = X_test["sex"].values
print(recall_score(y_test[sex == "F"], y_pred[sex == "F"]))
print(recall_score(y_test[sex == "M"], y_pred[sex == "M"]))
