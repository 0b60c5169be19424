import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split

hr = pd.read_csv("WA_Fn-UseC_-HR-Employee-Attrition.csv")
y = (hr["Attrition"] == "Yes").astype(int)
X = pd.get_dummies(hr.drop(columns=["Attrition"]))
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0)
rf = RandomForestClassifier().fit(X_train, y_train)
res = hr.loc[X_test.index].copy()
res["y"] = y_test
res["p"] = rf.predict(X_test)
for g in res["Gender"].unique():
    part = res[res["Gender"] == g]  # expect: FAI009 "`Gender` alone"
    print(g, recall_score(part["y"], part["p"]))
