import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GroupKFold, LeaveOneGroupOut, cross_val_score

gait = pd.read_csv("gait.csv")
print(gait.groupby("participant").size().describe())
X = gait.drop(columns=["participant", "limps"])
who = gait["participant"]
print(cross_val_score(RandomForestClassifier(), X, gait["limps"], groups=who, cv=GroupKFold(8)).mean())
print(cross_val_score(RandomForestClassifier(), X, gait["limps"], cv=LeaveOneGroupOut().split(X, groups=who)).mean())
