# file: data/X_test.csv = "age,sex_1,chest pain type\n61,1,2\n"
# file: data/y_test.csv = "heart disease\n1\n"
import joblib
import pandas as pd
from sklearn.metrics import recall_score

X_test = pd.read_csv("data/X_test.csv")
y_test = pd.read_csv("data/y_test.csv").squeeze()
for name in ["heart_forest.pkl", "heart_svm.pkl"]:
    model = joblib.load(name)
    found = model.predict(X_test)
    print(name, recall_score(y_test, found))  # expect: FAI001 "header of data/X_test.csv"
