import pandas as pd
from sklearn.svm import SVC

learn = pd.read_csv("calls-2023.csv")
later = pd.read_csv("calls-2024.csv")
both = pd.concat([learn, later], keys=["learn", "later"])
both = pd.get_dummies(both, columns=["job"])
old = both.xs("learn")
new = both.xs("later")
model = SVC().fit(old.drop(columns="yes"), old["yes"])
print(model.score(new.drop(columns="yes"), new["yes"]))
