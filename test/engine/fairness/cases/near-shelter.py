import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

intakes = pd.read_csv("intakes.csv")[["Animal ID", "Name", "Breed", "Sex upon Intake", "Age upon Intake", "Outcome"]]
X = pd.get_dummies(intakes[["Breed", "Sex upon Intake", "Age upon Intake"]])
X_train, X_test, y_train, y_test = train_test_split(X, intakes["Outcome"] == "Adoption")
forest = RandomForestClassifier().fit(X_train, y_train)
print(accuracy_score(y_test, forest.predict(X_test)))
