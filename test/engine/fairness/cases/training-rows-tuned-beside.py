import pandas as pd
from fairlearn.metrics import MetricFrame, selection_rate
from fairlearn.postprocessing import ThresholdOptimizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
X = loans[["gender", "income"]]
X_train, X_test, y_train, y_test = train_test_split(X, loans["default"], random_state=5)
model = LogisticRegression().fit(X_train, y_train)
y_pred = model.predict(X_test)
fair = ThresholdOptimizer(estimator=model, constraints="equalized_odds", prefit=True)
fair.fit(X_test, y_test, sensitive_features=X_test["gender"])  # expect: FAI006
y_fair = fair.predict(X_test, sensitive_features=X_test["gender"])
before = MetricFrame(
    metrics=selection_rate, y_true=y_test, y_pred=y_pred, sensitive_features=X_test["gender"]
)
after = MetricFrame(
    metrics=selection_rate, y_true=y_test, y_pred=y_fair, sensitive_features=X_test["gender"]
)
print(before.difference(), after.difference())
