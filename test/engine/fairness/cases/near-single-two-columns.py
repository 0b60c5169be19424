import pandas as pd
from fairlearn.metrics import MetricFrame
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("rows.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["sex", "race", "income"]], df["approved"], random_state=0)
chosen = LogisticRegression().fit(X_train, y_train).predict(X_test)
groups = X_test[["sex", "race"]]
print(MetricFrame(metrics=accuracy_score, y_true=y_test, y_pred=chosen, sensitive_features=groups).by_group)
