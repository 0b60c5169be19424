import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

loans = pd.read_csv("loans.csv")
X_train, X_test, y_train, y_test = train_test_split(loans.drop(columns=["paid"]), loans["paid"], random_state=3)
machine = SVC(kernel="linear")
machine.fit(X_train, y_train)
print(accuracy_score(y_test, machine.predict(X_test)))

machine = SVC(kernel="linear")
machine.fit(X_train, y_train)
print(accuracy_score(y_train, machine.predict(X_train)))  # how much better it knows the rows that it learnt from
