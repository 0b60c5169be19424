# Shares of the training rows alone, and counts that say nothing of the answer, which are told as any other count.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

ads = pd.read_csv("ads.csv")
weights = len(ads) / np.bincount(ads["clicked"])
ads["seen"] = ads["town"].map(ads["town"].value_counts())  # expect: LKG005 "count of each value of `town`"
train, test = train_test_split(ads, random_state=0)
train, test = train.copy(), test.copy()
shares = pd.crosstab(train.device, train.clicked, normalize="index")[1]
by_town = train.groupby("town")["clicked"].value_counts(normalize=True).unstack()
codes = train["slot"].to_numpy()
slots = np.bincount(codes, weights=train["clicked"], minlength=24) / np.bincount(codes, minlength=24)
for part in (train, test):
    part["device_share"] = part.device.map(shares)
    part["town_share"] = part["town"].map(by_town[1])
    part["slot_share"] = slots[part["slot"]]
columns = ["device_share", "town_share", "slot_share", "seen"]
model = LogisticRegression(class_weight=dict(enumerate(weights))).fit(train[columns], train["clicked"])
print(roc_auc_score(test["clicked"], model.predict_proba(test[columns])[:, 1]))
