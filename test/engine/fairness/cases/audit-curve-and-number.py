import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score, roc_curve
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
X = loans[["income", "gender", "amount"]]
X_train, X_test, y_train, y_test = train_test_split(X, loans["default"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003
chance = model.predict_proba(X_test)[:, 1]
fpr, tpr, cuts = roc_curve(y_test, chance)
print("AUC", roc_auc_score(y_test, chance))  # expect: FAI001
