import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

visits = pd.read_csv("visits.csv", parse_dates=["date"])
visits["weeks"] = (visits["date"] - visits["date"].min()) / np.timedelta64(7, "D")
visits["left"] = (visits["date"].max() - visits["date"]).dt.total_seconds() / 3600
A, B, c, d = train_test_split(visits[["weeks", "left", "age"]], visits["stayed"], random_state=0)
print(RandomForestClassifier().fit(A, c).score(B, d))

closed = np.max(visits["date"]) - pd.Timedelta(days=30)
rows = []
for guest, own in visits.groupby("guest"):
    days = np.sort(own["date"].values)
    rows.append({"before": len(days[days <= closed]), "known": (closed - days[0]) / np.timedelta64(1, "D"), "later": len(days[days > closed])})
guests = pd.DataFrame(rows)
A, B, c, d = train_test_split(guests[["before", "known"]], guests["later"] > 0, random_state=0)
print(RandomForestClassifier().fit(A, c).score(B, d))
