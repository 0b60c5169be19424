import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

people = pd.read_csv("households.csv")
X = people[["male", "female", "rooms"]]
X_train, X_test, y_train, y_test = train_test_split(X, people["poverty"], random_state=1)
model = LogisticRegression().fit(X_train, y_train)  # expect: FAI003
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001 "benefits or housing"
