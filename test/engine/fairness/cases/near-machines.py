import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("machines.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["machine_age", "torque"]], df["failure"], random_state=0)
print(f1_score(y_test, RandomForestClassifier().fit(X_train, y_train).predict(X_test)))
