import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

d = pd.read_csv("water.csv")
d["ph"] = d["ph"].transform(lambda x: x.fillna(x.mean()))  # expect: LKG005
d["rank"] = d["salt"].rank(pct=True)  # expect: LKG005
d["words"] = d["notes"].transform(lambda x: len(x))
d["order"] = d[["may", "june"]].rank(axis=1)["may"]
X_train, X_test, y_train, y_test = train_test_split(d.drop(columns="safe"), d["safe"])
model = RandomForestClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))
