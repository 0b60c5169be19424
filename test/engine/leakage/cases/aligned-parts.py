# `align` gives back both tables, each with its own rows.
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

phones = pd.read_csv("phones.csv")
y = phones.pop("range")
train, test, y_train, y_test = train_test_split(phones, y, random_state=1)
train, test = pd.get_dummies(train).align(pd.get_dummies(test), join="left", axis=1, fill_value=0)
forest = RandomForestClassifier(random_state=1).fit(train, y_train)
print(forest.score(test, y_test))
