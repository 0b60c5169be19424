import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

readers = pd.read_csv("readers.csv")
# Only looked at.
print(readers[readers["visits"] < readers["visits"].quantile(0.9)]["visits"].median())

X_train, X_test, y_train, y_test = train_test_split(readers.drop("kind", axis=1), readers["kind"], random_state=0)
high = X_train["visits"].quantile(0.9)
usual = X_train[X_train["visits"] < high]["visits"].median()
X_train.loc[X_train["visits"] >= high, "visits"] = usual
X_test.loc[X_test["visits"] >= high, "visits"] = usual
model = DecisionTreeClassifier(random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test))
