import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler, StandardScaler

buoys = pd.read_csv("buoys.csv")
train, test = train_test_split(buoys, random_state=2)
answers = {"train": train.pop("drifts"), "test": test.pop("drifts")}
scaler, again = StandardScaler(), MinMaxScaler()
scaled, within = {}, []
for part, rows in {"train": train, "test": test}.items():
    if part == "train":
        scaled[part] = scaler.fit_transform(rows)
    else:
        scaled[part] = scaler.transform(rows)
fitted = False
for rows in (train, test):
    if not fitted:
        within.append(again.fit_transform(rows))
        fitted = True
    else:
        within.append(again.transform(rows))
model = LogisticRegression().fit(scaled["train"], answers["train"])
other = LogisticRegression().fit(within[0], answers["train"])
print(model.score(scaled["test"], answers["test"]), other.score(within[1], answers["test"]))
