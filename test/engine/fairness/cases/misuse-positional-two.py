import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split
from fairlearn.metrics import MetricFrame, demographic_parity_ratio

data = pd.read_csv("patients.csv")
A = data["race"]
X = data.drop(columns=["readmitted", "race"])
y = data["readmitted"]
X_train, X_test, y_train, y_test, A_train, A_test = train_test_split(X, y, A, random_state=0)
clf = RandomForestClassifier(n_estimators=300).fit(X_train, y_train)
y_hat = clf.predict(X_test)
frame = MetricFrame(recall_score, y_test, y_hat, sensitive_features=A_test)  # expect: FAI007
print(frame.by_group)
print(demographic_parity_ratio(y_test, y_hat, A_test))  # expect: FAI007
