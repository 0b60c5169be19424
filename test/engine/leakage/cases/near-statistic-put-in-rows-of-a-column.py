import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

readers = pd.read_csv("readers.csv")
# A bound that somebody wrote down, and a figure that goes into a column beside the table.
readers["visits"][readers["visits"] > 90] = 90
shown = readers["days"].copy()
shown[shown > 300] = readers["days"].mean()
print(shown.max())
X_train, X_test, y_train, y_test = train_test_split(readers.drop("kind", axis=1), readers["kind"], random_state=0)
middle = X_train["age"].median()
X_train["age"][X_train["age"] > 99] = middle
X_test["age"][X_test["age"] > 99] = middle
model = DecisionTreeClassifier(random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test))
