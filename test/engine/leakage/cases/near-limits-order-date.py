import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
orders = orders[orders["OrderDate"] > orders["OrderDate"].quantile(0.2)]
orders = orders[orders["shipdate"] > orders["shipdate"].quantile(0.2)]
X_train, X_test, y_train, y_test = train_test_split(orders[["items", "weight"]], orders["returned"])
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
