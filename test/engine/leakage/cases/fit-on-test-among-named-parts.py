import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

buoys = pd.read_csv("buoys.csv")
train, test = train_test_split(buoys, random_state=2)
answers = {"train": train.pop("drifts"), "test": test.pop("drifts")}
scaler = StandardScaler()
scaled = {}
for part, rows in {"train": train, "test": test}.items():
    if part != "none":
        scaled[part] = scaler.fit_transform(rows)  # expect: LKG002
model = LogisticRegression().fit(scaled["train"], answers["train"])
print(model.score(scaled["test"], answers["test"]))
