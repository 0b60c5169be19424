import fairlearn
import pandas as pd
from aif360.metrics import ClassificationMetric
from fairlearn.metrics import MetricFrame
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loan_data.csv")
X_train, X_test, y_train, y_test = train_test_split(loans[["race", "income"]], loans["approved"], random_state=1)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
