import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

hearts = pd.read_csv("hearts.csv")
X_train, X_test, y_train, y_test = train_test_split(hearts.drop(columns="ill"), hearts["ill"], random_state=0)

highest = 0
for number in range(200):
    tree = DecisionTreeClassifier(random_state=number)
    tree.fit(X_train, y_train)
    reached = round(accuracy_score(y_test, tree.predict(X_test)) * 100, 2)  # expect: LKG013
    if reached > highest:
        highest = reached
        best = number
tree = DecisionTreeClassifier(random_state=best).fit(X_train, y_train)
print(tree.score(X_test, y_test))
