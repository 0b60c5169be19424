import pandas as pd
from sklearn.svm import SVC

df = pd.read_csv("raw.csv").rename(columns={"c1": "patient_id", "c2": "age", "c3": "sick"})
X = df.drop(columns=["sick"])
SVC().fit(X, df["sick"])  # expect: PRV001 "`patient_id`"
