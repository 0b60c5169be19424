import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

d = pd.read_csv("cases.csv")
rare = d[d["ill"] == 1]
d = pd.concat([d] + [rare] * 6, ignore_index=True)  # expect: LKG003
X_train, X_test, y_train, y_test = train_test_split(d.drop(columns="ill"), d["ill"])
model = RandomForestClassifier().fit(X_train, y_train)
print(model.score(X_test, y_test))
