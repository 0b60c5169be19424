import pandas as pd
from sklearn.linear_model import LogisticRegression

df = pd.read_csv("job_applicants.csv")
X = df[["school", "zip_code", "years"]]
model = LogisticRegression().fit(X, df["hired"])  # expect: FAI004 "`zip_code`"
