import numpy as np
import pandas as pd
from sklearn.utils import resample
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("stroke.csv")
majority = df[df["stroke"] == 0]
minority = df[df["stroke"] == 1]
minority_up = resample(minority, replace=True, n_samples=len(majority), random_state=42)  # expect: LKG003
df_up = pd.concat([majority, minority_up])
X = df_up.drop("stroke", axis=1)
y = df_up["stroke"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25)
rf = RandomForestClassifier().fit(X_train, y_train)
print(rf.score(X_test, y_test))
