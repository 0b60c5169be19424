import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.preprocessing import LabelEncoder

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
le = LabelEncoder()
for col in ["town", "job"]:
    train[col] = le.fit_transform(train[col])
    test[col] = le.fit_transform(test[col])  # expect: LKG002 "another category"
model = RandomForestClassifier().fit(train[["town", "job"]], train["paid"])
predicted = model.predict(test[["town", "job"]])
