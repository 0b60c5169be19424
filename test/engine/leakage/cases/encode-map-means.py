import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("leads.csv")
means = df.groupby("city")["converted"].mean()  # expect: LKG008
df["city_enc"] = df["city"].map(means)
X = df[["city_enc", "visits"]]
y = df["converted"]
X_train, X_test, y_train, y_test = train_test_split(X, y)
print(GradientBoostingClassifier().fit(X_train, y_train).score(X_test, y_test))
