import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

owners = pd.read_csv("dog_owners.csv")
X_train, X_test, y_train, y_test = train_test_split(owners[["race", "sex", "age", "income"]], owners["adopted"])
model = RandomForestClassifier().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001 "`race`"
