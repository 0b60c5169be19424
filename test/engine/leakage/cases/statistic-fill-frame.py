import numpy as np
import pandas as pd
from sklearn.svm import SVC
from sklearn.model_selection import train_test_split

df = pd.read_csv("water.csv")
df.fillna(df.mean(), inplace=True)  # expect: LKG005
X = df.drop("Potability", axis=1)
Y = df["Potability"]
X_train, X_test, Y_train, Y_test = train_test_split(X, Y, test_size=0.33)
svc = SVC()
svc.fit(X_train, Y_train)
pred = svc.predict(X_test)
print((pred == Y_test).mean())
