# file: credit_applications.csv = "id,name,income,default\n1,a,2,0\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("credit_applications.csv").drop(columns=["id", "name"])
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns=["default"]), df["default"], random_state=0)
print(accuracy_score(y_test, LogisticRegression().fit(X_train, y_train).predict(X_test)))
