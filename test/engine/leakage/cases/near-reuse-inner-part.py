import pandas as pd
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

pumps = pd.read_csv("pumps.csv")
X, y = pumps.drop(columns=["broken"]), pumps["broken"]
X_dev, X_last, y_dev, y_last = train_test_split(X, y, random_state=0)
X_train, X_test, y_train, y_test = train_test_split(X_dev, y_dev, random_state=1)
tried = {}
for depth in range(1, 20):
    tree = DecisionTreeClassifier(max_depth=depth).fit(X_train, y_train)
    tried[depth] = f1_score(y_test, tree.predict(X_test))
best = DecisionTreeClassifier(max_depth=max(tried, key=tried.get)).fit(X_dev, y_dev)
print(f1_score(y_last, best.predict(X_last)))
