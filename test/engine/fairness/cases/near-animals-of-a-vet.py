import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split

animals = pd.read_csv("zoo_animals.csv")[["animal_id", "name", "species", "sex", "age", "weight_kg", "diagnosis"]]
sick = (animals["diagnosis"] != "none").astype(int)
X = pd.get_dummies(animals[["species", "sex", "age", "weight_kg"]])
X_train, X_test, y_train, y_test = train_test_split(X, sick, random_state=0)
model = RandomForestClassifier(random_state=0).fit(X_train, y_train)
print(classification_report(y_test, model.predict(X_test)))
