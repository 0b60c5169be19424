import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.read_csv("https://storage.googleapis.com/tf-datasets/titanic/train.csv")
y = train.pop("survived")
LogisticRegression().fit(pd.get_dummies(train), y)
