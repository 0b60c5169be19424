import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
train, test = train_test_split(boats, random_state=4)
strength = train.corr()["asking"].abs()
kept = strength[strength > 0.2].index.drop("asking")
ridge = Ridge().fit(train[kept], train["asking"])
print(ridge.score(test[kept], test["asking"]))
