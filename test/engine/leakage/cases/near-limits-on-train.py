import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
train, test = train_test_split(boats, random_state=4)
train = train[train["asking"] < train["asking"].quantile(0.99)]
ridge = Ridge().fit(train[["length"]], train["asking"])
print(ridge.score(test[["length"]], test["asking"]))
