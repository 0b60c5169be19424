import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import StandardScaler

homes = pd.read_csv("homes.csv")
held = homes.sample(frac=0.2).index
train = homes[~homes.index.isin(held)]
test = homes[homes.index.isin(held)]
scaler = StandardScaler().fit(train.drop(columns="price"))
model = LinearRegression().fit(scaler.transform(train.drop(columns="price")), train["price"])
print(model.score(scaler.transform(test.drop(columns="price")), test["price"]))
