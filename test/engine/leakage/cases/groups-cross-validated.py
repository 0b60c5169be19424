import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import StratifiedKFold, cross_val_score

gait = pd.read_csv("gait.csv")
print(gait.groupby("participant").size().describe())
X = gait.drop(columns=["participant", "limps"])
folds = StratifiedKFold(8, shuffle=True, random_state=0)
print(cross_val_score(RandomForestClassifier(), X, gait["limps"], cv=folds).mean())  # expect: LKG011 "`participant`"
