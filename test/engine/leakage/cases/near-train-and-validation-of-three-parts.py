# What was divided into three is learnt anew from two of them, and tried on the third.
import numpy as np
import pandas as pd
from datasets import concatenate_datasets, load_dataset
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.preprocessing import StandardScaler

table = pd.read_csv("table.csv")
names = [name for name in table if name != "answer"]
train, val, test = np.split(table.sample(frac=1, random_state=0), [int(0.6 * len(table)), int(0.8 * len(table))])
both = pd.concat([train, val])
scaler = StandardScaler().fit(both[names])
forest = RandomForestClassifier(random_state=0).fit(scaler.transform(both[names]), both["answer"])
print(f1_score(test["answer"], forest.predict(scaler.transform(test[names]))))

texts = load_dataset("imdb_small")
most = concatenate_datasets([texts["train"], texts["validation"]])
words = TfidfVectorizer().fit(most["text"])
model = LogisticRegression().fit(words.transform(most["text"]), most["label"])
print(f1_score(texts["test"]["label"], model.predict(words.transform(texts["test"]["text"]))))

marked = pd.read_csv("marked.csv")
known = pd.concat([marked[marked["part"] == "train"], marked[marked["part"] == "val"]])
held = marked[marked["part"] == "test"]
other = LogisticRegression().fit(known[["size", "age"]], known["answer"])
print(f1_score(held["answer"], other.predict(held[["size", "age"]])))
