import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
print(loans[["age", "gender"]].describe())
train, test = train_test_split(loans, random_state=0)
model = RandomForestClassifier().fit(train.drop(columns="paid_back"), train["paid_back"])
found = model.predict(test.drop(columns="paid_back"))
print(accuracy_score(test["paid_back"], found))
print(pd.crosstab(found, test["age"] <= np.median(test["age"]), colnames=["younger"]))
