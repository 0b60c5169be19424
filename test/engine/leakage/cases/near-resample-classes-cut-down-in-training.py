# Only the training part is balanced, and shops are no classes that are predicted.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

payments = pd.read_csv("payments.csv")
large, small = payments[payments["shop"] == 1], payments[payments["shop"] == 2]
payments = pd.concat([large.sample(n=1000, random_state=0), small])
learn, test = train_test_split(payments, random_state=0)
usual, frauds = learn[learn["fraud"] == 0], learn[learn["fraud"] == 1]
learn = pd.concat([usual.sample(n=len(frauds), random_state=0), frauds])
names = ["amount", "hour"]
model = LogisticRegression().fit(learn[names], learn["fraud"])
print(model.score(test[names], test["fraud"]))
