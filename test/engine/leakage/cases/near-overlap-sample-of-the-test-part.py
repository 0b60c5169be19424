# Some of the test rows; and a sample of all that was never learnt from is only predicted.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

herds = pd.read_csv("herds.csv")
names = ["age", "weight"]
train, test = train_test_split(herds, random_state=0)
model = LogisticRegression().fit(train[names], train["ill"])
checked = test.sample(200, random_state=1)
print(model.score(checked[names], checked["ill"]))
print(model.predict(herds.sample(3)[names]))
