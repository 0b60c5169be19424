import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

visits = pd.read_csv("visits.csv")
patients = pd.read_csv("patients.csv")
counts = visits.groupby("patient_id")["day"].count().rename("n_visits").reset_index()
data = patients.merge(counts, on="patient_id").drop(columns=["patient_id"])
X_train, X_test, y_train, y_test = train_test_split(data.drop(columns="ill"), data["ill"], random_state=0)
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))
