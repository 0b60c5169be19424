import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import StratifiedKFold

known, asked = pd.read_csv("train.csv"), pd.read_csv("test.csv")
both = pd.concat([known, asked])
both["is_known"] = both["survived"].notna()
families = both[both["is_known"]].groupby("family")["survived"].agg(["mean"])  # expect: LKG008
families.columns = ["family_luck"]
both = both.merge(families, on="family", how="left")

train = both[both["is_known"]]
rest = both[~both["is_known"]]
X, y = train[["age", "family_luck"]], train["survived"]
for fit_rows, held in StratifiedKFold(5).split(X, y):
    model = LogisticRegression().fit(X.iloc[fit_rows], y.iloc[fit_rows])
    print(accuracy_score(y.iloc[held], model.predict(X.iloc[held])))
