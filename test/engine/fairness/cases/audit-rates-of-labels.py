import pandas as pd
from fairlearn.metrics import MetricFrame, selection_rate
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

census = pd.read_csv("census_income.csv")
rich = (census["income"] == "high") * 1
shares = MetricFrame(metrics=selection_rate, y_true=rich, y_pred=rich, sensitive_features=census["sex"])  # expect: FAI009
shares.by_group.plot.bar()
X_train, X_test, y_train, y_test = train_test_split(census[["age", "sex", "hours"]], rich, random_state=2)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003
print(model.score(X_test, y_test))  # expect: FAI001
