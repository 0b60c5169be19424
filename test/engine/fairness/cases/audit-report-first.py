import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report, confusion_matrix
from sklearn.model_selection import train_test_split

df = pd.read_csv("employees.csv")
y = df["Attrition"]
X = pd.get_dummies(df.drop("Attrition", axis=1))
print(df["Gender"].value_counts())
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
clf = LogisticRegression(max_iter=1000).fit(X_train, y_train)  # expect: FAI003 "`Gender`"
y_pred = clf.predict(X_test)
print(confusion_matrix(y_test, y_pred))  # expect: FAI001 "a decision about work"
print(classification_report(y_test, y_pred))
