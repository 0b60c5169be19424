import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

visits = pd.read_csv("salon_appointments.csv")
X = visits[["lead_time", "age", "gender", "reminded"]]
X_train, X_test, y_train, y_test = train_test_split(pd.get_dummies(X), visits["no_show"])
model = LogisticRegression().fit(X_train, y_train)
print(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))  # expect: FAI001 "This classifier of people"
