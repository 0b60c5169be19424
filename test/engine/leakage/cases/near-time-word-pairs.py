import pandas as pd
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

letters = pd.read_csv("letters.csv")


def pairs_of(text):
    words = text.split()
    found = []
    for i in range(len(words) - 1):
        found.append("_".join(words[i : i + 2]))
    return " ".join(found)


texts = []
for text in letters["text"]:
    texts.append(pairs_of(text))
# Each text is a row of its own: its pairs share words, its neighbours do not.
train, test, y_train, y_test = train_test_split(texts, letters["kind"], random_state=3)
hashed = HashingVectorizer()
model = LogisticRegression().fit(hashed.transform(train), y_train)
print(model.score(hashed.transform(test), y_test))
