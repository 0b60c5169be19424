import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score, train_test_split

wine = pd.read_csv("wine.csv")
X, y = wine.drop(columns="kind").values, wine["kind"].values
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
first = RandomForestClassifier().fit(X_train, y_train)
print(first.score(X_test, y_test))
second = RandomForestClassifier()
print(cross_val_score(second, X, y, cv=5).mean())
print(second.fit(X, y).predict([X_test[3]]))
