# Each column moves to the place of the next, within its row: no row looks at another.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

marks = pd.read_csv("marks.csv")
passed = marks.pop("passed")
moved = marks.shift(1, axis=1)
X_train, X_test, y_train, y_test = train_test_split(moved, passed, random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
