import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import TimeSeriesSplit

df = pd.read_csv("data.csv")
df["lag"] = df["y"].shift(1)
X = df[["lag"]]
for train, test in TimeSeriesSplit(5).split(X):
    model = LinearRegression().fit(X.iloc[train], df["y"].iloc[train])
    print(model.score(X.iloc[test], df["y"].iloc[test]))
