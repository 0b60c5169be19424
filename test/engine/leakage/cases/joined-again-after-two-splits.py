import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

roofs = pd.read_csv("roofs.csv")
rest, test = train_test_split(roofs, test_size=0.2)
train, val = train_test_split(rest, test_size=0.2)
scaler = StandardScaler().fit(pd.concat([train, val, test])[["age"]])  # expect: LKG015
model = LogisticRegression().fit(scaler.transform(train[["age"]]), train["leaks"])
print(model.score(scaler.transform(test[["age"]]), test["leaks"]))
