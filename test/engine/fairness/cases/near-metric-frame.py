import pandas as pd
from fairlearn.metrics import MetricFrame
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loan_data.csv")
X_train, X_test, y_train, y_test = train_test_split(loans[["sex", "income"]], loans["approved"], random_state=1)
chosen = LogisticRegression().fit(X_train, y_train).predict(X_test)
print(accuracy_score(y_test, chosen))
print(MetricFrame(metrics=accuracy_score, y_true=y_test, y_pred=chosen, sensitive_features=X_test["sex"]).by_group)
