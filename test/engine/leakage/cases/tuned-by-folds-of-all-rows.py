import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

crops = pd.read_csv("crops.csv")
X, y = crops.drop(columns=["kind"]), crops["kind"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

counts = [i for i in range(1, 30)]
means = []
for count in counts:
    near = KNeighborsClassifier(n_neighbors=count)
    shares = cross_val_score(near, X, y, cv=10)  # expect: LKG012 "were searched for"
    means.append(np.mean(shares))
place = np.argmax(means)
usual = counts[place]
chosen = KNeighborsClassifier(n_neighbors=usual)
chosen.fit(X_train, y_train)
print(accuracy_score(y_test, chosen.predict(X_test)))

top, deep = 0, None
for depth in (2, 4, 8, 16):
    share = cross_val_score(DecisionTreeClassifier(max_depth=depth), X, y).mean()  # expect: LKG012 "were searched for"
    if share > top:
        top, deep = share, depth
tree = DecisionTreeClassifier(max_depth=deep).fit(X_train, y_train)
print(tree.score(X_test, y_test))


def share_of(strength):
    machine = SVC(C=strength)
    return cross_val_score(machine, X, y, cv=5).mean()  # expect: LKG012 "were searched for"


tried = [(share_of(strength), strength) for strength in (0.1, 1, 10, 100)]
tried.sort(reverse=True)
machine = SVC(C=tried[0][1]).fit(X_train, y_train)
print(machine.score(X_test, y_test))

sizes = {size: cross_val_score(RandomForestClassifier(size), X, y).mean() for size in (10, 50, 100)}  # expect: LKG012 "were searched for"
forest = RandomForestClassifier(max(sizes, key=sizes.get)).fit(X_train, y_train)
print(forest.score(X_test, y_test))
