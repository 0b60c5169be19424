import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score


def bags(datasets, vocabulary):
    vectorizer = CountVectorizer(vocabulary=vocabulary)
    bag = {}
    for name in datasets:
        vec = vectorizer.fit_transform(datasets[name]["text"])
        bag[name] = [vec, datasets[name]["label"]]
    return bag


train = pd.read_csv("reviews-train.txt", sep="\t")
valid = pd.read_csv("reviews-valid.txt", sep="\t")
test = pd.read_csv("reviews-test.txt", sep="\t")
words = [word.strip() for word in open("words.txt")]
bag = bags({"train": train, "valid": valid, "test": test}, words)
model = LogisticRegression()
model.fit(*bag["train"])
print(f1_score(bag["test"][1], model.predict(bag["test"][0])))
