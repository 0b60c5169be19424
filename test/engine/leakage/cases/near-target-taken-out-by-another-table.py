# What only one of two tables has is taken out of it, the answer with it.
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

hives = pd.read_csv("hives.csv")
others = pd.read_csv("others.csv")
swarms = hives["swarms"]
del hives["swarms"]
coded = pd.concat([coded, pd.get_dummies(hives[kind], prefix=kind)], axis=1).astype("int8")
hives = pd.concat([hives, coded, swarms], axis=1)
others = pd.concat([others, coded_others], axis=1)
for name in list(set(hives.columns) - set(others.columns)):
    del hives[name]
X_train, X_test, y_train, y_test = train_test_split(hives, swarms, test_size=0.2)
model = RandomForestClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))
