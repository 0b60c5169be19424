# What share of each group has the answer, counted in other ways than with a mean.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

ads = pd.read_csv("ads.csv")
shares = pd.crosstab(ads.device, ads.clicked, normalize="index")[1]  # expect: LKG008 "`crosstab` of `clicked`"
ads["device_share"] = ads.device.map(shares)
by_town = ads.groupby("town")["clicked"].value_counts(normalize=True).unstack()  # expect: LKG008 "`value_counts` of `clicked`"
ads["town_share"] = ads["town"].map(by_town[1])
slots = pd.pivot_table(ads, index="slot", values="clicked")["clicked"]  # expect: LKG008 "`pivot_table` of `clicked`"
ads["slot_share"] = ads["slot"].map(slots)
codes = ads["language"].astype("category").cat.codes
ads["language_share"] = (np.bincount(codes, weights=ads["clicked"]) / np.bincount(codes))[codes]  # expect: LKG008 "`bincount` of `clicked`"
columns = ["device_share", "town_share", "slot_share", "language_share", "age"]
X_train, X_test, y_train, y_test = train_test_split(ads[columns], ads["clicked"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))
