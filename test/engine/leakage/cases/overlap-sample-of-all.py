import pandas as pd
from sklearn.metrics import f1_score
from sklearn.naive_bayes import GaussianNB

letters = pd.read_csv("letters.csv")
test = letters.sample(frac=0.25, random_state=2)
train = letters
model = GaussianNB().fit(train[["length", "stamps"]], train["late"])  # expect: LKG004
print(f1_score(test["late"], model.predict(test[["length", "stamps"]])))
