import numpy as np
import pandas as pd
from sklearn.preprocessing import LabelEncoder
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("mushrooms.csv")
le = LabelEncoder()
for col in df.columns:
    df[col] = le.fit_transform(df[col])
X = pd.get_dummies(df.drop("class", axis=1))
y = le.fit_transform(df["class"])
df.fillna(0, inplace=True)
X_train, X_test, y_train, y_test = train_test_split(X, y)
rf = RandomForestClassifier().fit(X_train, y_train)
print(rf.score(X_test, y_test))
