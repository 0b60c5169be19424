import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

scans = pd.read_csv("scans.csv")
print(scans.groupby("patient_id").size())
some, others = train_test_split(scans["patient_id"].unique(), random_state=0)
train, test = scans[scans["patient_id"].isin(some)], scans[scans["patient_id"].isin(others)]
forest = RandomForestClassifier().fit(train[["width", "depth"]], train["finding"])
print(forest.score(test[["width", "depth"]], test["finding"]))
