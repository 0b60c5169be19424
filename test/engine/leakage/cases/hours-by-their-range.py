import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

visits = pd.read_csv("visits.csv")
visits["time"] = visits["time"] / visits["time"].max()  # expect: LKG005 "time"
A, B, c, d = train_test_split(visits[["time", "age"]], visits["stayed"], random_state=0)
print(RandomForestClassifier().fit(A, c).score(B, d))
