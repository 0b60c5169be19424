# Made in the same words and fitted on the same rows, but on other columns: what the first was worth says nothing of the second.
import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

loans = pd.read_csv("loans.csv")
X_train, X_test, y_train, y_test = train_test_split(loans.drop(columns=["paid"]), loans["paid"], random_state=3)
machine = SVC(kernel="linear")
machine.fit(X_train[["income"]], y_train)
print(accuracy_score(y_test, machine.predict(X_test[["income"]])))

wider = SVC(kernel="linear")
wider.fit(X_train[["income", "term"]], y_train)
print(accuracy_score(y_train, wider.predict(X_train[["income", "term"]])))  # expect: LKG014 "`wider`"
