import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeRegressor

# Each column in turn is what is predicted: no two of the trees are rivals.
spending = pd.read_csv("spending.csv")[["milk", "bread", "fruit", "fish", "meat"]]
for column in ["milk", "bread", "fruit", "fish", "meat"]:
    X_train, X_test, y_train, y_test = train_test_split(spending.drop(columns=column), spending[column], random_state=5)
    tree = DecisionTreeRegressor(random_state=5)
    tree.fit(X_train, y_train)
    print(column, tree.score(X_test, y_test))
