import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

readers = pd.read_csv("readers.csv")


def mend(name):
    low, high = np.percentile(readers[name], [2.5, 97.5])
    usual = readers[(readers[name] > low) & (readers[name] < high)][name].median()  # expect: LKG005 "`median` of `visits`"
    readers[name][(readers[name] < low) | (readers[name] > high)] = usual


for name in ["visits", "days"]:
    mend(name)
X_train, X_test, y_train, y_test = train_test_split(readers.drop("kind", axis=1), readers["kind"], random_state=0)
model = DecisionTreeClassifier(random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test))
