import pandas as pd
from diffprivlib.models import LogisticRegression
from our_features import prepare

patients = pd.read_csv("patients.csv")
print(patients["email"].nunique())
X, y = prepare(patients)
LogisticRegression(epsilon=1.0, data_norm=5.0).fit(X, y)
