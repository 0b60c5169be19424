import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("credit_applications.csv")
X = df[["race", "age", "sex", "income"]].drop(columns=["race"])  # expect: FAI002 "`race`"
X_train, X_test, y_train, y_test = train_test_split(X, df["default"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
