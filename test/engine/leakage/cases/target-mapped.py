import numpy as np
import pandas as pd
from sklearn.tree import DecisionTreeClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("attrition.csv")
df["Attrition"] = df["Attrition"].map({"Yes": 1, "No": 0})
y = df["Attrition"]
X = df.drop(["EmployeeNumber"], axis=1)
X_train, X_test, y_train, y_test = train_test_split(X, y)
dt = DecisionTreeClassifier().fit(X_train, y_train)  # expect: LKG007
print(dt.score(X_test, y_test))
