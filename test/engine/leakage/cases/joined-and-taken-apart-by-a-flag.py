# What is learnt from the joined rows knows both; what is learnt after they were taken apart only knows the training rows.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import KBinsDiscretizer

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
both = pd.concat([train.assign(part="train"), test.assign(part="test")], ignore_index=True)
both["pace"] = both["pace"].fillna(both["pace"].median())  # expect: LKG015
train = both[both["part"] == "train"].drop(columns="part").reset_index(drop=True)
test = both[both["part"] == "test"].drop(columns=["part", "y"])
y = train["y"].astype(int)
X = train.drop(["id", "y"], axis=1)
bins = KBinsDiscretizer(n_bins=7)
X["bin"] = bins.fit_transform(X[["heat"]]).ravel()  # expect: LKG006
folds = StratifiedKFold(5, shuffle=True, random_state=1)
for learn, check in folds.split(X, y):
    model = LogisticRegression().fit(X.iloc[learn], y.iloc[learn])
    print(roc_auc_score(y.iloc[check], model.predict_proba(X.iloc[check])[:, 1]))
