import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.tree import DecisionTreeClassifier

loans = pd.read_csv("loans.csv")
X, y = loans.drop(columns="repaid"), loans["repaid"]
search = GridSearchCV(RandomForestClassifier(), {"max_depth": [2, 4, 8]})
search.fit(X, y)  # expect: LKG012 "settings of `forest`"
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
forest = RandomForestClassifier(**search.best_params_).fit(X_train, y_train)
print(forest.score(X_test, y_test))

# On the training part alone.
search = GridSearchCV(DecisionTreeClassifier(), {"max_depth": [2, 4, 8]})
search.fit(X_train, y_train)
best = search.best_params_
tree = DecisionTreeClassifier(**best).fit(X_train, y_train)
print(tree.score(X_test, y_test))
