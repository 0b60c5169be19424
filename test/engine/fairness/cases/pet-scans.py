# A scan, no animal.
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

scans = pd.read_csv("pet_ct_dementia.csv")
X_train, X_test, y_train, y_test = train_test_split(scans[["sex", "age", "race", "uptake"]], scans["dementia"])
model = RandomForestClassifier().fit(X_train, y_train)  # expect: FAI003
print(accuracy_score(y_test, model.predict(X_test)))  # expect: FAI001 "`sex`"
