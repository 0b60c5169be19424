import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

results = pd.read_csv("results.csv").merge(pd.read_csv("drivers.csv"), on="driverId")
results["podium"] = results["positionOrder"] < 4
X = pd.get_dummies(results[["grid", "constructorId", "nationality", "age"]])
X_train, X_test, y_train, y_test = train_test_split(X, results["podium"], random_state=1)
model = RandomForestClassifier(random_state=1).fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
