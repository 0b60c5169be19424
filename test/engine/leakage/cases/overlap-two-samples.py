import pandas as pd
from sklearn.metrics import f1_score
from sklearn.naive_bayes import GaussianNB

letters = pd.read_csv("letters.csv")
train = letters.sample(frac=0.75, random_state=1)
test = letters.sample(frac=0.25, random_state=2)
model = GaussianNB().fit(train[["length", "stamps"]], train["late"])  # expect: LKG004
print(f1_score(test["late"], model.predict(test[["length", "stamps"]])))
