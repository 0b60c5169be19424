# file: data/patients.csv = "full_name,email,age,glucose,readmitted\nA,b,2,3,0\n"
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

df = pd.read_csv("data/patients.csv")
X = df.select_dtypes(include="number").drop(columns=["readmitted"])
RandomForestClassifier(random_state=0).fit(X, df["readmitted"])
