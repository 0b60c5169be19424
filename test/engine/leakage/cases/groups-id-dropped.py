import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import StratifiedKFold

sleep = pd.read_csv("sleep.csv")
print(sleep.groupby("subject_id").size().describe())
X = sleep.drop(columns=["stage", "subject_id"]).to_numpy()
y = sleep["stage"].to_numpy()
for train, test in StratifiedKFold(5, shuffle=True).split(X, y):  # expect: LKG011 "`subject_id`"
    model = RandomForestClassifier().fit(X[train], y[train])
    print(model.score(X[test], y[test]))
