# `race` of dogs, `gender` of mice.
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

dogs = pd.read_csv("dogs.csv")
X_train, X_test, y_train, y_test = train_test_split(dogs[["race", "sex", "age", "colour"]], dogs["adopted"])
model = RandomForestClassifier().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))

mice = pd.read_csv("data/mice_protein.csv")
X_train, X_test, y_train, y_test = train_test_split(mice[["gender", "genotype", "age"]], mice["class"])
other = RandomForestClassifier().fit(X_train, y_train)
print(accuracy_score(y_test, other.predict(X_test)))
