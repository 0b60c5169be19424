import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("hr.csv")
print(df.groupby("Gender")["MonthlyIncome"].mean())
print(df.groupby("Department")["Attrition"].mean())
X_train, X_test, y_train, y_test = train_test_split(df[["Gender", "Age"]], df["Attrition"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
