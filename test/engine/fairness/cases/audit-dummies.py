import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split

data = pd.read_csv("students.csv")
wide = pd.get_dummies(data, columns=["Gender", "Institution"])
X_train, X_test, y_train, y_test = train_test_split(wide.drop(["dropout"], axis=1), wide["dropout"], random_state=0)
model = RandomForestClassifier().fit(X_train, y_train)  # expect: FAI003 "`Gender`"
print(classification_report(y_test, model.predict(X_test)))  # expect: FAI001 "`Gender`"
