# file: .git/HEAD = "ref: refs/heads/main\n"
import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("rows.csv")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
joblib.dump(model, "model.joblib")
