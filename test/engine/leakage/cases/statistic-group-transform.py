import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

t = pd.read_csv("titanic.csv")
t["Age"] = t["Age"].fillna(t.groupby("Title")["Age"].transform("median"))  # expect: LKG005
t = pd.get_dummies(t, columns=["Sex", "Title"])
X = t.drop("Survived", axis=1)
y = t["Survived"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2)
rf = RandomForestClassifier(100)
rf.fit(X_train, y_train)
print(rf.score(X_test, y_test))
