import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

herds = pd.read_csv("herds.csv")
names = ["age", "weight"]
train, test = train_test_split(herds, random_state=0)
model = LogisticRegression().fit(train[names], train["ill"])
checked = herds.sample(200, random_state=1)
print(model.score(checked[names], checked["ill"]))  # expect: LKG004 "drawn from all"
