import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

loans = pd.read_csv("loans.csv")
X_train, X_test, y_train, y_test = train_test_split(loans.drop(columns=["paid"]), loans["paid"], random_state=3)
tree = DecisionTreeClassifier(max_depth=3)
tree.fit(X_train, y_train)
print(accuracy_score(y_test, tree.predict(X_test)))

deep = DecisionTreeClassifier()
deep.fit(X_train, y_train)
print(accuracy_score(y_train, deep.predict(X_train)))  # expect: LKG014 "`deep`"
