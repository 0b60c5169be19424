import os

import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

if os.path.exists("members.csv"):
    members = pd.read_csv("members.csv")
else:
    members = pd.read_excel("members.xlsx")
y = members["left"]
X = members.drop(columns=["left"])
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
X_more, y_more = SMOTE(random_state=4).fit_resample(X_train, y_train)
print(LogisticRegression().fit(X_more, y_more).score(X_test, y_test))
