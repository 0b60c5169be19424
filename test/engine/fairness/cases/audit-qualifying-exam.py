import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

applicants = pd.read_csv("applicants.csv")[["gender", "age", "ethnicity", "qualifying_exam", "grades", "admitted"]]
X, y = applicants.drop(columns="admitted"), applicants["admitted"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)
model = RandomForestClassifier(random_state=0).fit(X_train, y_train)  # expect: FAI003
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001
