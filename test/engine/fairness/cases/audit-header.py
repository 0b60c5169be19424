# file: hiring.csv = "id,years,sex,ethnicity,hired\n1,3,F,a,0\n"
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import train_test_split

data = pd.read_csv("hiring.csv")
train, test = train_test_split(data, random_state=0)
model = GradientBoostingClassifier().fit(train[["years"]], train["hired"])
print(model.score(test[["years"]], test["hired"]))  # expect: FAI001 "header of hiring.csv"
