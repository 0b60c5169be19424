import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

d = pd.read_csv("wells.csv")
X = StandardScaler().fit_transform(d.drop(columns="y"))  # expect: LKG001
y = d["y"].to_numpy()
train, test = train_test_split(range(len(d)), test_size=0.2)
model = RandomForestClassifier().fit(X[train], y[train])
print(model.score(X[test], y[test]))
