import numpy as np
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.preprocessing import StandardScaler, OneHotEncoder
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("bank.csv", sep=";")
y = df.pop("y")
ct = make_column_transformer((StandardScaler(), ["age", "balance"]), (OneHotEncoder(), ["job"]), remainder="drop")
X = ct.fit_transform(df)  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
