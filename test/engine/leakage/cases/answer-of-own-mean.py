import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

dives = pd.read_csv("dives.csv")
dives["points"] = dives[["first", "second", "third"]].mean(axis=1)
dives["medal"] = (dives["points"] > 8).astype(int)
X_train, X_test, y_train, y_test = train_test_split(dives.drop(columns="medal"), dives["medal"], random_state=0)
model = DecisionTreeClassifier().fit(X_train, y_train)  # expect: LKG007 "`points`"
print(model.score(X_test, y_test))
