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
X, y = SMOTE(random_state=4).fit_resample(X, y)  # expect: LKG003
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
