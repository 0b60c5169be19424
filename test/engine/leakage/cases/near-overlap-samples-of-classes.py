import pandas as pd
from sklearn.metrics import f1_score
from sklearn.naive_bayes import GaussianNB

letters = pd.read_csv("letters.csv")
train = letters[letters["year"] < 2020].sample(2000, random_state=1)
test = letters[letters["year"] >= 2020].sample(500, random_state=1)
model = GaussianNB().fit(train[["length", "stamps"]], train["late"])
print(f1_score(test["late"], model.predict(test[["length", "stamps"]])))
