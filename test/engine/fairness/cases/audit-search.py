import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GridSearchCV, train_test_split

df = pd.read_csv("credit_applications.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["age", "sex", "income"]], df["default"], random_state=0)
search = GridSearchCV(RandomForestClassifier(), {"max_depth": [3, 5]}, cv=5)
search.fit(X_train, y_train)  # expect: FAI003
print(search.score(X_test, y_test))  # expect: FAI001
