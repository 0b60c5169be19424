import pandas as pd
from sklearn.linear_model import Ridge

visits = pd.read_csv("visits.csv").sample(frac=1, random_state=0)
visits["usual"] = visits.groupby("date")["length"].transform("mean")  # expect: LKG005
train, test = visits[:8000], visits[8000:]
line = Ridge().fit(train[["usual", "length"]], train["cost"])
print(line.score(test[["usual", "length"]], test["cost"]))
