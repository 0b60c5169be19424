import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix, roc_auc_score
from sklearn.model_selection import train_test_split

columns = ["status", "duration", "purpose", "amount", "personal_status_sex", "age", "foreign", "risk"]
loans = pd.read_csv("german.data", sep=" ", names=columns)
loans["sex"] = np.where(loans["personal_status_sex"].isin(["A92", "A95"]), "female", "male")
X = pd.get_dummies(loans[["amount", "duration", "purpose"]])
X_train, X_test, y_train, y_test = train_test_split(X, loans["risk"] == 2, random_state=1)
model = LogisticRegression().fit(X_train, y_train)
scores = model.predict_proba(X_test)[:, 1]
print(roc_auc_score(y_test, scores))
guess = scores > 0.35
sex = loans["sex"].loc[X_test.index]
for group in ("female", "male"):
    tn, fp, fn, tp = confusion_matrix(y_test[sex == group], guess[sex == group]).ravel()
    print(group, fp / (fp + tn), tp / (tp + fn))
