import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
rank, sizes = {}, {}
for i, city in enumerate(sorted(homes["city"].unique())):
    rank[city] = i
    sizes[city] = len(homes[homes["city"] == city])
homes["city_rank"] = homes["city"].map(rank)
homes["letters"] = [len(name) for name in homes["street"]]
train, test = train_test_split(homes, random_state=0)
usual = {}
for city in train["city"].unique():
    usual[city] = train[train["city"] == city]["price"].mean()
X = ["city_rank", "letters", "city_price"]
train = train.assign(city_price=train["city"].map(usual))
test = test.assign(city_price=test["city"].map(usual))
model = RandomForestClassifier().fit(train[X], train["sold"])
print(model.score(test[X], test["sold"]))
