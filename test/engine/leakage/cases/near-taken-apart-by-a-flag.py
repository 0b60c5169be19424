# Joined to encode both alike, taken apart by a flag of numbers, and scaled by the training rows.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.preprocessing import StandardScaler

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
train["is_train"] = 1
test["is_train"] = 0
both = pd.get_dummies(pd.concat([train, test]), columns=["town"])
train = both[both["is_train"] == 1]
test = both[both.is_train != 1]
scaler = StandardScaler().fit(train[["heat", "flow"]])
model = LogisticRegression().fit(scaler.transform(train[["heat", "flow"]]), train["y"])
print(roc_auc_score(test["y"], model.predict_proba(scaler.transform(test[["heat", "flow"]]))[:, 1]))
