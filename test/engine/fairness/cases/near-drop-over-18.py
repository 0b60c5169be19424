import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

staff = pd.read_csv("staff_attrition.csv").drop(columns=["Over18", "StandardHours"])
X_train, X_test, y_train, y_test = train_test_split(staff.drop(columns="Attrition"), staff["Attrition"], random_state=1)
forest = RandomForestClassifier(random_state=1).fit(X_train, y_train)
print(accuracy_score(y_test, forest.predict(X_test)))
