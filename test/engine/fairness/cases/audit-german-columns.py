import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split

studierende = pd.read_csv("studierende.csv", sep=";")
print(studierende["geschlecht"].value_counts(), studierende["staatsangehörigkeit"].nunique())
X = studierende[["note_abi", "ects"]]
y = studierende["abbruch"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
wald = RandomForestClassifier(random_state=1).fit(X_train, y_train)
print(classification_report(y_test, wald.predict(X_test)))  # expect: FAI001 "a decision about education"
