import json

import pandas as pd
from sklearn.linear_model import LogisticRegression

settings = json.load(open("settings.json"))
train = pd.read_csv("people.csv")
print(train["customer_id"].nunique())
X, y = train[[*settings["numeric"], "customer_id"]], train["left"]
LogisticRegression().fit(X, y)  # expect: PRV001
