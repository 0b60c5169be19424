import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("loan_data.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["gender", "income"]], df["approved"], random_state=0)
model = RandomForestClassifier().fit(X_train, y_train)  # expect: FAI003
y_pred = model.predict(X_test)
print("accuracy", (y_pred == y_test).mean())  # expect: FAI001
