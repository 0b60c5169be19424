import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

staff = pd.get_dummies(pd.read_csv("data/WA_Fn-UseC_-HR-Employee-Attrition (2).csv"), drop_first=True)
X_train, X_test, y_train, y_test = train_test_split(staff.drop("Attrition_Yes", axis=1), staff["Attrition_Yes"])
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001 "data set"
