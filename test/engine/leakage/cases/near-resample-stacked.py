import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

d = pd.read_csv("cases.csv")
known = d[d["checked"] == 1]
# What was not checked: each row that is there twice goes.
d = pd.concat([d, known]).drop_duplicates(keep=False)
few = d[d["ill"] == 0].sample(frac=1, random_state=0)
d = pd.concat([few, d[d["ill"] == 1]])
names = pd.concat([d[["mother"]], d[["father"]]])
print(names.size)
X_train, X_test, y_train, y_test = train_test_split(d.drop(columns="ill"), d["ill"])
more = pd.concat([X_train, X_train[y_train == 1], X_train[y_train == 1]])
answers = pd.concat([y_train, y_train[y_train == 1], y_train[y_train == 1]])
model = RandomForestClassifier().fit(more, answers)
print(model.score(X_test, y_test))
