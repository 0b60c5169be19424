import joblib
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.preprocessing import StandardScaler

members = pd.read_csv("members.csv")
aside = ["first_name", "last_name", "email"]
X = members.drop(columns=["left"])
steps = ColumnTransformer([("scaled", StandardScaler(), ["age"]), ("aside", "drop", aside)], remainder="passthrough")
Z = steps.fit_transform(X)
risks = joblib.load("model.joblib").predict_proba(Z)[:, 1]
told = pd.concat([members, pd.DataFrame(risks, columns=["risk"])], axis=1).sort_values(by="risk")
told.to_csv("risks.csv")  # expect: PRV004 "`first_name`"
told.drop(columns=aside).to_csv("risks_alone.csv")
