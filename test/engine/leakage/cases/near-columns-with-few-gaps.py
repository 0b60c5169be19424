import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

data = pd.read_csv("loans.csv")
dense = data[data.columns[(data.isnull().sum() / data.shape[0]) * 100 < 80]]
train, test = train_test_split(dense, test_size=0.2)
model = RandomForestClassifier().fit(train.drop(columns="default"), train["default"])
print(model.score(test.drop(columns="default"), test["default"]))
