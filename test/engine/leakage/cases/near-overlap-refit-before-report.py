import pandas as pd
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split
from sklearn.svm import LinearSVC

letters = pd.read_csv("letters.csv")
X, y = letters.drop(columns="kind"), letters["kind"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=6)
model = LinearSVC()
model.fit(X_train, y_train)
guessed = model.predict(X_test)
# The model that goes into use learns from all rows; the report is of the one before.
model.fit(X, y)
print(model.coef_)
print(classification_report(y_test, guessed))
