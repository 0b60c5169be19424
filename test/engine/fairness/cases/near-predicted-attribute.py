import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

users = pd.read_csv("users.csv")
X_train, X_test, y_train, y_test = train_test_split(users[["apps", "brand"]], users["gender"], random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
