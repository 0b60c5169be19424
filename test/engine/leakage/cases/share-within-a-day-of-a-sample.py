import pandas as pd
from sklearn.linear_model import Ridge

visits = pd.read_csv("visits.csv")
visits["usual"] = visits.groupby("date")["length"].transform("mean")  # expect: LKG005
train = visits.sample(frac=0.8, random_state=1)
test = visits.drop(train.index)
line = Ridge().fit(train[["usual", "length"]], train["cost"])
print(line.score(test[["usual", "length"]], test["cost"]))
