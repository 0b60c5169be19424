import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.preprocessing import MinMaxScaler


def load(path):
    while True:
        name = path or input("Which file? ")
        return pd.read_csv(name)


yields = load("yields.csv")
values = MinMaxScaler().fit_transform(yields[["rain", "tons"]])  # expect: LKG001
size = int(len(values) * 0.7)
train, test = values[:size], values[size:]
model = Ridge().fit(train[:, :1], train[:, 1])
print(model.score(test[:, :1], test[:, 1]))
