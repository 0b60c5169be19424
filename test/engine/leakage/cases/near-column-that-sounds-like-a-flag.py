# Columns whose names hold the word of a part do not say which of two joined tables a row came from.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.preprocessing import StandardScaler

samples = pd.concat([pd.read_csv("train.csv"), pd.read_csv("test.csv")])
old = samples[samples["latest"] == 0]
new = samples[samples["latest"] == 1]
before = samples[samples["test_result"] == 0]
after = samples[samples["test_result"] == 1]

scaler = StandardScaler()
model = LogisticRegression().fit(scaler.fit_transform(before[["weight"]]), before["well"])
print(accuracy_score(after["well"], model.predict(scaler.fit_transform(after[["weight"]]))))

kept = StandardScaler()
line = LogisticRegression().fit(kept.fit_transform(old[["weight"]]), old["well"])
print(accuracy_score(new["well"], line.predict(kept.fit_transform(new[["weight"]]))))
