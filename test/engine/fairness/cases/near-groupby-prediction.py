import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loan_data.csv")
X_train, X_test, y_train, y_test = train_test_split(loans[["sex", "income"]], loans["approved"], random_state=1)
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
result = X_test.copy()
result["predicted"] = model.predict(X_test)
result["truth"] = y_test
print(result.groupby("sex").apply(lambda g: accuracy_score(g["truth"], g["predicted"])))
