# Nothing was dropped before the values were taken, and the file has the column that is predicted.
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

rounds = pd.read_csv("rounds.csv")
X = rounds.values
y = rounds["won"].values
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = KNeighborsClassifier().fit(X_train, y_train)  # expect: LKG007
print(model.score(X_test, y_test))
