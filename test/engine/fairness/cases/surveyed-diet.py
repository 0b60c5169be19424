import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

diet = pd.read_csv("diet.csv", usecols=["age", "sex", "race", "milk", "egg", "fish", "loan_approved"])
X, y = diet.drop(columns="loan_approved"), diet["loan_approved"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003
print(model.score(X_test, y_test))  # expect: FAI001
