import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import GroupShuffleSplit

df = pd.read_csv("rides.csv")
df["mean_speed"] = df.groupby("driver")["speed"].transform("mean")
splitter = GroupShuffleSplit(n_splits=1, test_size=0.2, random_state=0)
train, test = next(splitter.split(df, groups=df["driver"]))
model = Ridge().fit(df.iloc[train][["mean_speed"]], df.iloc[train]["fare"])
print(model.score(df.iloc[test][["mean_speed"]], df.iloc[test]["fare"]))
