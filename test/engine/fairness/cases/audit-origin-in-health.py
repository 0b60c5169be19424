import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split

visits = pd.read_csv("diabetic_data.csv")
y = visits["readmitted"] == "<30"
X = pd.get_dummies(visits.drop(columns=["readmitted", "encounter_id", "patient_nbr"]))
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
model = RandomForestClassifier(random_state=1)
model.fit(X_train, y_train)  # expect: FAI003 "hold `race`, and"
print(recall_score(y_test, model.predict(X_test)))  # expect: FAI001 "`race`"
